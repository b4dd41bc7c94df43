package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.kernel.Missing;
import com.ensoras.people.members.Removals;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An agent's day: what is next, the Inbox as it was left, and text that is not lost. */
@EnsorasTest
class AtTheDeskTest {

  @Autowired ApplicationContext product;
  @Autowired UnsentTexts texts;
  @Autowired Replies replies;
  private Desk desk;
  private TicketId one;
  private TicketId two;
  private String page;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    one = desk.write("a@example.test", "One", "Text");
    two = desk.write("b@example.test", "Two", "Text");
    page = "/tickets/" + one.value();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theNextTicketOpensAfterClosing() {
    assertThat(closes("Lena", one, "closed")).endsWith("/tickets/" + two.value());
    assertThat(closes("Lena", two, "resolved")).endsWith("/inbox");
    assertThat(closes("Lena", two, "open")).endsWith("/tickets/" + two.value());
  }

  @Test
  void orItDoesNotForWhoeverWantsItSo() {
    assertThat(desk.acme.get("Lena", "/inbox").body()).contains("open the next one", "checked");
    assertThat(desk.acme.post("Lena", "/inbox/next", Map.of()).statusCode()).isEqualTo(303);
    assertThat(closes("Lena", one, "closed")).endsWith("/tickets/" + one.value());
    desk.acme.post("Lena", "/inbox/next", Map.of("open", "true"));
    assertThat(closes("Lena", two, "closed")).endsWith("/inbox");
  }

  @Test
  void theNextIsOneOfTheInboxAsItWasLeft() {
    desk.assign(two, "Olga", null);
    var three = desk.write("c@example.test", "Three", "Text");
    desk.assign(three, "Lena", null);
    assertThat(desk.acme.post("Lena", "/inbox/filter", Map.of("assignee", "me")).statusCode())
        .isEqualTo(204);
    assertThat(closes("Lena", one, "closed")).endsWith("/tickets/" + three.value());
  }

  @Test
  void theInboxIsFoundAsItWasLeft() {
    desk.acme.post("Arne", "/inbox/filter", Map.of("priority", "high", "assignee", "me"));
    var again = desk.acme.get("Arne", "/inbox");
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(again.headers().firstValue("Location").orElseThrow())
        .endsWith("/inbox?priority=high&assignee=me");
    assertThat(desk.acme.get("Arne", "/inbox?by=filter").body()).contains("Two");
    assertThat(desk.acme.get("Arne", "/inbox?status=awaiting-agent").statusCode()).isEqualTo(200);
    assertThat(desk.acme.get("Lena", "/inbox").statusCode()).isEqualTo(200);
    desk.acme.post("Arne", "/inbox/filter", Map.of());
    assertThat(desk.acme.get("Arne", "/inbox").statusCode()).isEqualTo(200);
    assertThat(desk.acme.post("Arne", "/inbox/filter", Map.of("status", "odd")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void whatIsTypedIsKeptForWhoeverTypesItUntilTheySendIt() {
    assertThat(type("Arne", "reply", "Dear <Anna>", 1)).isEqualTo(204);
    assertThat(type("Arne", "note", "Check this", 1)).isEqualTo(204);
    assertThat(desk.acme.get("Arne", page).body())
        .contains(">\nDear &lt;Anna&gt;</textarea>", ">\nCheck this</textarea>");
    assertThat(desk.acme.get("Lena", page).body()).doesNotContain("Dear", "Check this");
    assertThat(type("Arne", "odd", "Text", 1)).isEqualTo(422);
    type("Arne", "reply", "Dear Anna, ", 1);
    replies.reply(desk.as("Arne"), one, ReplyDraft.of("Dear Anna, hello"));
    assertThat(texts.of(desk.as("Arne"), one)).isEqualTo(new Unsent("", "Check this"));
    replies.note(desk.as("Arne"), one, "Check this");
    assertThat(texts.of(desk.as("Arne"), one)).isEqualTo(new Unsent("", ""));
  }

  @Test
  void whatComesLateIsNotKeptAfterItWasSent() {
    replies.reply(desk.as("Arne"), one, ReplyDraft.of("Hello"));
    type("Arne", "reply", "Hell", 1);
    assertThat(texts.of(desk.as("Arne"), one).reply()).isEmpty();
    type("Arne", "note", "Another thing", 1);
    type("Arne", "reply", "One more", 2);
    assertThat(texts.of(desk.as("Arne"), one)).isEqualTo(new Unsent("One more", "Another thing"));
    type("Arne", "reply", " ", 2);
    assertThat(texts.of(desk.as("Arne"), one).reply()).isEmpty();
  }

  @Test
  void onlyWhoeverMayAnswerAndSeesTheTicketKeepsTextThere() {
    assertThatThrownBy(() -> texts.save(desk.as("Vera"), one, UnsentTexts.REPLY, "Text", 1))
        .isInstanceOf(Denied.class);
    var mine = desk.acme.role("Her own", "mine", TICKETS_LIST, TICKETS_RESPOND).id();
    desk.acme.join("Mia", mine);
    assertThatThrownBy(() -> texts.save(desk.as("Mia"), one, UnsentTexts.REPLY, "Text", 1))
        .isInstanceOf(Missing.class);
    type("Arne", "reply", "Text", 1);
    desk.acme.post("Arne", "/inbox/next", Map.of());
    product.getBean(Removals.class).remove(desk.as("Olga"), desk.acme.member("Arne"), Map.of());
    assertThat(
            desk.acme
                .world()
                .one(
                    Long.class,
                    "select count(*) from unsent_text where ticket_id = ?",
                    one.value()))
        .isZero();
  }

  private String closes(String who, TicketId ticket, String status) {
    var answer =
        desk.acme.post(who, "/tickets/" + ticket.value() + "/status", Map.of("status", status));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private int type(String who, String kind, String text, int seen) {
    return desk.acme
        .post(who, page + "/unsent", Map.of("kind", kind, "body", text, "seen", "" + seen))
        .statusCode();
  }
}
