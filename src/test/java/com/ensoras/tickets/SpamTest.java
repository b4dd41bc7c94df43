package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.kernel.Missing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Spam is out of everybody's way, found by whoever looks for it, and can be taken back. */
@EnsorasTest
class SpamTest {

  private static final String EVE = "eve@example.test";

  @Autowired ApplicationContext product;
  @Autowired Spam spam;
  @Autowired Closings closings;
  private Desk desk;
  private TicketId ticket;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    ticket = desk.write(EVE, "Win a pineapple", "Click here");
    desk.write(EVE, "A question", "Is the pineapple fresh?");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void itIsClosedAndInNoListThatDoesNotAskForIt() {
    spam.mark(desk.as("Arne"), ticket);
    assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.CLOSED);
    assertThat(desk.inbox("Arne")).containsExactly("A question");
    for (var word : List.of("", "closed")) {
      assertThat(desk.listed("Arne", status(word, ""))).doesNotContain("Win a pineapple");
      assertThat(desk.listed("Arne", status(word, "pineapple"))).doesNotContain("Win a pineapple");
    }
    assertThat(desk.listed("Arne", status("spam", ""))).containsExactly("Win a pineapple");
    assertThat(desk.listed("Arne", status("spam", "pineapple"))).containsExactly("Win a pineapple");
    var other = desk.write(EVE, "Another", "Text");
    assertThat(desk.open("Arne", other).others())
        .extracting(TicketRow::subject)
        .containsExactly("A question");
    assertThat(desk.acme.get("Arne", "/tickets/export").body()).doesNotContain("Win a");
    assertThat(desk.acme.get("Arne", "/inbox?status=spam").body()).contains("Nothing found");
    assertThat(desk.acme.get("Arne", "/tickets").body()).contains(">Spam</option>");
  }

  @Test
  void whatItsSenderAnswersIsKeptThereQuietly() {
    spam.mark(desk.as("Arne"), ticket);
    assertThat(desk.writeAgain(ticket, EVE, "Click now")).isEqualTo(ticket);
    assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.CLOSED);
    assertThat(desk.open("Arne", ticket).messages()).hasSize(2);
    assertThat(desk.inbox("Arne")).containsExactly("A question");
  }

  @Test
  void itIsTakenBack() {
    spam.mark(desk.as("Arne"), ticket);
    assertThatThrownBy(() -> closings.reopen(desk.as("Lena"), ticket)).isInstanceOf(IsSpam.class);
    spam.unmark(desk.as("Arne"), ticket);
    assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.AWAITING_AGENT);
    assertThat(desk.inbox("Arne")).contains("Win a pineapple");
    assertThat(desk.open("Arne", ticket).events())
        .extracting(TicketEvent::what)
        .contains("marked the ticket as spam", "said that the ticket is not spam");
  }

  @Test
  void aReplyThatWaitsIsDiscarded() {
    desk.acme
        .world()
        .run(
            "update role set replies_wait = true where name = 'Support Agent' and project_id = (select id from project where slug = ?)",
            desk.acme.slug);
    product.getBean(Replies.class).reply(desk.as("Arne"), ticket, ReplyDraft.of("Thanks"));
    spam.mark(desk.as("Arne"), ticket);
    assertThat(desk.waiting(ticket)).isNull();
  }

  @Test
  void oneNeedsRespondAndMustSeeIt() {
    assertThatThrownBy(() -> spam.mark(desk.as("Vera"), ticket)).isInstanceOf(Denied.class);
    var mine = desk.acme.role("Her own", "mine", TICKETS_LIST, TICKETS_RESPOND).id();
    desk.acme.join("Mia", mine);
    assertThatThrownBy(() -> spam.mark(desk.as("Mia"), ticket)).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> spam.mark(desk.acme.as("Mallory", desk.acme.globex), ticket))
        .isInstanceOf(Missing.class);
  }

  @Test
  void thePageMarksTakesBackAndBlocks() {
    var page = "/tickets/" + ticket.value();
    assertThat(desk.acme.post("Arne", page + "/spam", Map.of("spam", "odd")).statusCode())
        .isEqualTo(422);
    assertThat(desk.acme.post("Arne", page + "/spam", Map.of("spam", "yes")).statusCode())
        .isEqualTo(303);
    assertThat(desk.acme.get("Arne", page).body())
        .contains("Not spam")
        .doesNotContain("Block " + EVE, "value=\"open\"");
    assertThat(desk.acme.get("Olga", page).body())
        .contains("Block " + EVE, "/email-rules/new?address=eve%40example.test");
    assertThat(desk.acme.get("Olga", "/email-rules/new?address=eve%40example.test").body())
        .contains("value=\"eve@example.test\"");
    assertThat(desk.acme.post("Arne", page + "/spam", Map.of("spam", "no")).statusCode())
        .isEqualTo(303);
    assertThat(desk.acme.json("Arne", "PUT", page + "/spam", "{\"spam\":true}").statusCode())
        .isEqualTo(204);
    assertThat(desk.acme.json("Arne", "PUT", page + "/spam", "{\"spam\":false}").statusCode())
        .isEqualTo(204);
    assertThat(desk.acme.json("Arne", "PUT", page + "/spam", "{}").statusCode()).isEqualTo(422);
  }

  private static TicketFilter status(String status, String words) {
    return new TicketFilter(words, status, "", "", "", "", "", "", "");
  }
}
