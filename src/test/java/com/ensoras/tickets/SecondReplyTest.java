package com.ensoras.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A second reply warns before it goes out (desk.md 5). */
@EnsorasTest
class SecondReplyTest {

  private static final String ANNA = "anna@example.test";

  @Autowired ApplicationContext product;
  @Autowired Replies replies;
  private Desk desk;
  private TicketId ticket;
  private String page;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    ticket = desk.write(ANNA, "Broken", "It broke");
    page = "/tickets/" + ticket.value();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aColleaguesReplyStopsOneThatWasBegunBefore() {
    reply("Lena", "I have it");
    var stopped = send("Arne", "Me <too>", 1, null);
    assertThat(stopped.statusCode()).isEqualTo(409);
    assertThat(stopped.body())
        .contains("Lena has answered meanwhile.", "I have it", "Send anyway")
        .contains(">\nMe &lt;too&gt;</textarea>", "name=\"seen\" value=\"1\"");
    assertThat(send("Arne", "Me too", 1, 2).statusCode()).isEqualTo(303);
    assertThat(desk.open("Arne", ticket).messages()).hasSize(3);
  }

  @Test
  void soDoesWhatTheCustomerWrites() {
    desk.writeAgain(ticket, ANNA, "Never mind");
    var stopped = send("Arne", "Try again", 1, null);
    assertThat(stopped.statusCode()).isEqualTo(409);
    assertThat(stopped.body()).contains("The customer has written meanwhile.", "Never mind");
    assertThat(desk.open("Arne", ticket).messages()).hasSize(2);
  }

  @Test
  void whoeverInsistsIsWarnedAgainOfWhatTheyHaveNotRead() {
    reply("Lena", "I have it");
    desk.writeAgain(ticket, ANNA, "Thank you");
    var stopped = send("Arne", "Me too", 1, 2);
    assertThat(stopped.statusCode()).isEqualTo(409);
    assertThat(stopped.body()).contains("name=\"read\" value=\"3\"");
    assertThat(send("Arne", "Me too", 1, 3).statusCode()).isEqualTo(303);
  }

  @Test
  void aReplyThatWasTakenBackAndANoteWarnOfNothing() {
    replies.undo(desk.as("Lena"), ticket, reply("Lena", "I have it"));
    replies.note(desk.as("Lena"), ticket, "Be quick");
    assertThat(send("Arne", "Hello", 1, null).statusCode()).isEqualTo(303);
  }

  @Test
  void thePageSaysSoBeforeAndForgetsNotWhenTheReplyWasBegun() {
    type("Arne", "Dear Anna", 1);
    assertThat(desk.acme.get("Arne", page).body()).doesNotContain("Send anyway");
    reply("Lena", "I have it");
    type("Arne", "Dear Anna, hello", 2);
    assertThat(desk.acme.get("Arne", page).body())
        .contains("Lena has answered meanwhile.", "name=\"read\" value=\"2\"")
        .contains("name=\"seen\" value=\"1\"");
    assertThat(desk.acme.get("Olga", page).body())
        .doesNotContain("meanwhile")
        .contains("name=\"seen\" value=\"2\"");
    type("Arne", "", 2);
    type("Arne", "Anew", 2);
    assertThat(desk.acme.get("Arne", page).body()).doesNotContain("Send anyway");
  }

  @Test
  void aReplyThatWaitsForApprovalStopsASecondAndKeepsItsText() {
    var lead = desk.acme.role("Team Lead").id().value();
    desk.acme.world().run("update role set replies_wait = true where id = ?", lead);
    reply("Lena", "Perhaps so");
    type("Arne", "Surely <so>", 1);
    var stopped = send("Arne", "Surely <so>", 1, null);
    assertThat(stopped.statusCode()).isEqualTo(409);
    assertThat(stopped.body())
        .contains("A reply by Lena already waits for approval", "Perhaps so")
        .contains("What you were writing is kept", "Surely &lt;so&gt;");
    assertThat(desk.acme.get("Arne", page).body()).contains("Surely &lt;so&gt;");
  }

  @Test
  void programsSayWhatTheyHaveRead() {
    var path = "/tickets/" + ticket.value() + "/replies";
    reply("Lena", "I have it");
    var stopped = desk.acme.json("Arne", "POST", path, "{\"body\": \"Me too\", \"seen\": 1}");
    assertThat(stopped.statusCode()).isEqualTo(409);
    assertThat(stopped.body()).contains("\"code\":\"answered-meanwhile\"", "\"newest\":2");
    assertThat(
            desk.acme
                .json("Arne", "POST", path, "{\"body\": \"Me too\", \"seen\": 2}")
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void whatIsNoPlaceIsRefused() {
    var form = Map.of("body", "Hello", "seen", "1", "read", "soon");
    assertThat(desk.acme.post("Arne", page + "/reply", form).statusCode()).isEqualTo(422);
  }

  private int reply(String who, String body) {
    return replies.reply(desk.as(who), ticket, ReplyDraft.of(body))
            instanceof Replies.Outcome.Goes goes
        ? goes.seq()
        : 0;
  }

  private void type(String who, String text, int seen) {
    var typed = Map.of("kind", "reply", "body", text, "seen", "" + seen);
    assertThat(desk.acme.post(who, page + "/unsent", typed).statusCode()).isEqualTo(204);
  }

  private HttpResponse<String> send(String who, String body, int seen, Integer read) {
    var form = new HashMap<>(Map.of("body", body, "seen", "" + seen));
    if (read != null) {
      form.put("read", "" + read);
    }
    return desk.acme.post(who, page + "/reply", form);
  }
}
