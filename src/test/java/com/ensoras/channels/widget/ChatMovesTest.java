package com.ensoras.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.people.Acme;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A merged chat: its visitor goes on with it, and reads nothing that was written for others. */
@EnsorasTest
class ChatMovesTest {

  private static final String ANNA = "anna@example.test";

  @Autowired ApplicationContext product;
  private Acme acme;
  private ChatHouse house;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    house = new ChatHouse(acme, "optional");
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void aLetterThatIsMergedIntoTheChatIsNotShownToItsVisitor() {
    var letter = letter();
    var mallory = house.visitor();
    mallory.write("aaaaaaaa", "I am Anna", ANNA);
    var chat = house.ticket();
    reply(chat, "How can I help?");
    merge(letter, chat);
    assertThat(mallory.conversation())
        .contains("I am Anna", "How can I help?")
        .doesNotContain("4711");
    reply(chat, "Still there?");
    mallory.write("bbbbbbbb", "Yes");
    assertThat(house.ticket()).isEqualTo(chat);
    assertThat(mallory.conversation()).contains("Still there?", "Yes").doesNotContain("4711");
  }

  @Test
  void aLetterIntoWhichTheChatIsMergedIsNotShownToItsVisitor() {
    var mallory = house.visitor();
    mallory.write("aaaaaaaa", "I am Anna", ANNA);
    var chat = house.ticket();
    reply(chat, "How can I help?");
    var letter = letter();
    merge(chat, letter);
    reply(letter, "Your new number is 4712");
    acme.world().run("update message set state = 2 where ticket_id = ? and author = 2", letter);
    assertThat(mallory.conversation())
        .contains("I am Anna", "How can I help?")
        .doesNotContain("4711", "4712");
  }

  @Test
  void ofTwoTicketsOfOneVisitorThatAreMergedNothingIsThereTwice() {
    for (var intoTheLater : new boolean[] {true, false}) {
      var anna = house.visitor();
      anna.write("aaaaaaaa", "It broke", ANNA);
      var first = house.ticket();
      reply(first, "Try again");
      byMail(first, "My number is 4711", "");
      anna.write("bbbbbbbb", "Once more");
      var second = house.ticket();
      assertThat(second).isNotEqualTo(first);
      merge(intoTheLater ? first : second, intoTheLater ? second : first);
      var all = anna.conversation();
      for (var text : new String[] {"It broke", "Try again", "Once more"}) {
        assertThat(all.split("\"text\":\"" + text, -1)).as(text).hasSize(2);
      }
      assertThat(all).doesNotContain("4711");
      assertThat(anna.write("aaaaaaaa", "It broke").body()).contains("\"2.");
    }
  }

  @Test
  void aMailOfAThirdPartyLeavesTheChatItsVisitors() {
    var anna = house.visitor();
    anna.write("aaaaaaaa", "It broke");
    var chat = house.ticket();
    byMail(chat, "We sell 4711 lamps", "partner@example.test");
    reply(chat, "A new one comes");
    anna.write("bbbbbbbb", "Thank you");
    assertThat(house.ticket()).isEqualTo(chat);
    assertThat(anna.conversation()).contains("A new one comes", "Thank you").doesNotContain("4711");
  }

  @Test
  void whatAnotherCustomerWroteBeforeTheMergeLeavesTheChatItsVisitors() {
    acme.json(
        "Arne",
        "POST",
        "/tickets",
        "{\"email\":\"%s\",\"subject\":\"S\",\"body\":\"4711\"}".formatted(ANNA));
    var letter = house.ticket();
    var bob = house.visitor();
    bob.write("aaaaaaaa", "Mine broke too", "bob@example.test");
    var chat = house.ticket();
    merge(letter, chat);
    assertThat(acme.get("Arne", "/tickets/" + chat).body())
        .contains("<b>" + ANNA + "</b>", "not the customer");
    reply(chat, "Both of you");
    bob.write("bbbbbbbb", "Yes");
    assertThat(house.ticket()).isEqualTo(chat);
    assertThat(bob.conversation()).contains("Both of you", "Yes").doesNotContain("4711");
  }

  /** As a mail is kept in the ticket; one without an address is the customer's own. */
  private void byMail(UUID ticket, String text, String address) {
    acme.world()
        .run(
            "insert into message (project_id, ticket_id, seq, author, body, author_address)"
                + " select project_id, id, last_seq + 1, 0, ?, ? from ticket where id = ?",
            text,
            address,
            ticket);
    acme.world()
        .run(
            "update ticket set last_seq = last_seq + 1, message_count = message_count + 1 where id = ?",
            ticket);
  }

  /** Opened by hand; it has left. */
  private UUID letter() {
    acme.post("Arne", "/tickets", Map.of("email", ANNA, "subject", "Yours", "body", "It is 4711"));
    var letter = house.ticket();
    acme.world().run("update message set state = 2 where ticket_id = ?", letter);
    return letter;
  }

  private void reply(UUID ticket, String text) {
    var sent = acme.post("Arne", "/tickets/" + ticket + "/reply", Map.of("body", text));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
  }

  private void merge(UUID from, UUID into) {
    var merged = acme.post("Arne", "/tickets/" + from + "/merger", Map.of("into", into.toString()));
    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(303);
  }
}
