package com.ensoras.channels.email;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.PermissionSet;
import com.ensoras.people.roles.RoleDraft;
import com.ensoras.people.roles.Roles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Messages and conversations that are passed on to somebody else, and what comes back. */
@EnsorasTest
class ForwardTest {

  private static final String BOSS = "boss@example.test";

  @Autowired ApplicationContext product;
  private MailDesk desk;
  private String ticket;
  private String page;

  @BeforeEach
  void found() {
    desk = new MailDesk(product);
    desk.arrives(
        """
        Message-ID: <one@x.test>
        From: Anna Berg <anna@example.test>
        To: help@acme.test
        Subject: Broken lamp
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        It broke.
        --b
        Content-Type: text/plain
        Content-Disposition: attachment; filename=lamp.txt

        a lamp
        --b--
        """
            .replace("\n", "\r\n"));
    desk.fetch();
    ticket = desk.ticket("Broken lamp");
    page = "/tickets/" + ticket;
    desk.acme.post("Arne", page + "/note", Map.of("body", "Among ourselves"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aMessageGoesToSomebodyElseWithItsFilesAndOwnWords() throws Exception {
    var form = desk.acme.get("Arne", page + "/forward?message=1").body();
    assertThat(form)
        .contains("lamp.txt", "Anna Berg &lt;anna@example.test&gt;", "It broke.")
        .doesNotContain("Among ourselves");
    assertThat(desk.acme.get("Arne", page + "/forward").body())
        .contains("It broke.")
        .doesNotContain("Among ourselves");
    var more =
        desk.acme
            .guest("Arne")
            .upload("/p/" + desk.acme.slug + page + "/files?kind=forward&name=price.txt", "10");
    var sent =
        desk.acme.post(
            "Arne",
            page + "/forward",
            Map.of(
                "to",
                BOSS,
                "body",
                "Can you help?",
                "message",
                "1",
                "original",
                original(form),
                "file",
                more.toString()));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    desk.leave(ticket, forwarded());
    var mail = desk.sentTo(BOSS);
    assertThat(mail.getSubject()).isEqualTo("Fwd: Broken lamp");
    assertThat(mail.getHeader("In-Reply-To")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    var raw = new String(mail.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(raw)
        .contains("Can you help?", "anna@example.test", "It broke.", "lamp.txt", "price.txt")
        .doesNotContain("Among ourselves");
    assertThat(desk.acme.get("Vera", page).body())
        .contains("forwards to " + BOSS, "Forwarded to " + BOSS, "Forwarded text");
  }

  @Test
  void theCustomersTurnAndTheFirstAnswerDoNotChange() {
    forward("Arne", Map.of("to", BOSS, "body", ""));
    desk.leave(ticket, forwarded());
    assertThat(desk.status(ticket)).isEqualTo("awaiting-agent");
    assertThat(
            desk.acme
                .world()
                .one(
                    Long.class,
                    "select count(*) from ticket where id = ? and first_response_at is null and message_count = 1",
                    UUID.fromString(ticket)))
        .isEqualTo(1);
    assertThat(desk.acme.post("Lena", page + "/reply", reply()).statusCode()).isEqualTo(303);
  }

  @Test
  void anAnswerComesBackUnderItsOwnAddressAndTheNextReplyGoesToTheCustomer() throws Exception {
    forward("Arne", Map.of("to", BOSS, "body", "Help"));
    desk.leave(ticket, forwarded());
    var id = desk.sentTo(BOSS).getHeader("Message-ID")[0];
    desk.arrives(
        "two@x.test", "The Boss <" + BOSS + ">", "Re", "In-Reply-To: " + id + "\r\n", "Ok");
    desk.fetch();
    assertThat(desk.subjects()).containsExactly("Broken lamp");
    assertThat(desk.acme.get("Vera", page).body())
        .contains("The Boss", BOSS + ", not the customer", "Awaiting Agent");
    assertThat(desk.acme.json("Vera", "GET", page + "/messages", "").body())
        .contains("\"address\":\"" + BOSS + "\"", "\"kind\":\"forward\"");
    desk.acme.post("Arne", page + "/reply", reply());
    var seq = last("kind = 0");
    desk.leave(ticket, seq);
    var reply = desk.sentTo("anna@example.test");
    assertThat(reply.getHeader("References")[0])
        .contains("one@x.test")
        .doesNotContain("two@x.test", id.substring(1, id.length() - 1));
  }

  @Test
  void theCustomersOwnMailsCarryNoMark() {
    desk.arrives("two@x.test", "ANNA@example.test", "Re", "In-Reply-To: <one@x.test>\r\n", "Well?");
    desk.fetch();
    assertThat(desk.acme.get("Vera", page).body()).contains("Well?").doesNotContain("not the cust");
    var reply = "Reply-To: anna@example.test\r\nIn-Reply-To: <one@x.test>\r\n";
    desk.arrives("three@x.test", "Anna <eve@example.test>", "Re", reply, "I am Anna");
    desk.fetch();
    assertThat(desk.acme.get("Vera", page).body()).contains("eve@example.test, not the customer");
  }

  @Test
  void itTakesTheRightToReadAndToAnswer() {
    desk.acme.join("Rita", desk.acme.role("Blind", "all", TICKETS_LIST, TICKETS_RESPOND).id());
    assertThat(forward("Rita", Map.of("to", "rita@example.test", "body", "")).statusCode())
        .isEqualTo(403);
    assertThat(desk.acme.get("Rita", page + "/forward").statusCode()).isEqualTo(403);
    assertThat(forward("Vera", Map.of("to", BOSS, "body", "")).statusCode()).isEqualTo(403);
    assertThat(forward("Mallory", Map.of("to", BOSS, "body", "")).statusCode()).isEqualTo(404);
    assertThat(desk.acme.get("Vera", page).body()).doesNotContain("/forward");
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThat(forward("Arne", Map.of("to", "", "body", "x")).statusCode()).isEqualTo(422);
    assertThat(forward("Arne", Map.of("to", "nobody", "body", "x")).body())
        .contains("is no e-mail address");
    assertThat(forward("Arne", Map.of("to", "Help+t-x@acme.test", "body", "x")).body())
        .contains("own address");
    assertThat(forward("Arne", Map.of("to", BOSS, "body", "", "message", "2")).statusCode())
        .as("a note")
        .isEqualTo(404);
    var foreign = Map.of("to", BOSS, "body", "", "original", UUID.randomUUID().toString());
    assertThat(forward("Arne", foreign).statusCode()).isEqualTo(409);
    desk.acme
        .world()
        .run("update email_channel set active = false where project_id = ?", desk.project.value());
    assertThat(forward("Arne", Map.of("to", BOSS, "body", "x")).statusCode()).isEqualTo(409);
    assertThat(last("kind = 2")).isZero();
  }

  @Test
  void itCanBeTakenBack() {
    forward("Arne", Map.of("to", BOSS, "body", "Help"));
    var seq = forwarded();
    desk.acme.post("Arne", page + "/messages/" + seq + "/undo", Map.of());
    assertThat(last("kind = 2")).isZero();
    assertThat(desk.acme.get("Vera", page).body()).contains("took the forward back");
    assertThat(
            desk.acme
                .world()
                .one(
                    Integer.class,
                    "select message_count from ticket where id = ?",
                    UUID.fromString(ticket)))
        .isEqualTo(1);
  }

  @Test
  void whereRepliesWaitSoDoForwardsWithTheirFiles() throws Exception {
    var trainee =
        product
            .getBean(Roles.class)
            .create(
                desk.acme.as("Olga"),
                new RoleDraft(
                    "Trainee",
                    PermissionSet.of(TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND, TICKETS_APPROVE)
                        .codes(),
                    "all",
                    true));
    desk.acme.join("Tim", trainee.id());
    var typed = "{\"to\":[\"%s\"],\"body\":\"Help\",\"message\":1}".formatted(BOSS);
    assertThat(desk.acme.json("Tim", "POST", page + "/forwards", typed).body())
        .contains("waits-for-approval");
    assertThat(last("kind = 2")).isZero();
    assertThat(desk.status(ticket)).isEqualTo("awaiting-approval");
    assertThat(desk.acme.get("Lena", page).body())
        .contains("<dt>Forward to</dt><dd>" + BOSS, "It broke.", "lamp.txt");
    assertThat(approve("Tim").statusCode()).isEqualTo(403);
    assertThat(forward("Arne", Map.of("to", BOSS, "body", "x")).statusCode()).isEqualTo(409);
    assertThat(approvedInADialog("Lena")).contains("The forward was approved and is sent.");
    assertThat(desk.status(ticket)).isEqualTo("awaiting-agent");
    assertThat(
            new String(
                desk.awaitSentTo(BOSS).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("Help", "It broke.", "lamp.txt");
  }

  private java.net.http.HttpResponse<String> approve(String who) {
    return desk.acme.post(who, page + "/draft/approval", Map.of("edition", "1"));
  }

  private String approvedInADialog(String who) {
    var post =
        desk.acme
            .guest(who)
            .request("/p/" + desk.acme.slug + page + "/draft/approval")
            .header("Turbo-Frame", "dialog-frame")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("edition=1"));
    return com.ensoras.world.Guest.send(post).body();
  }

  private java.net.http.HttpResponse<String> forward(String who, Map<String, String> form) {
    return desk.acme.post(who, page + "/forward", form);
  }

  private static Map<String, String> reply() {
    return Map.of("body", "We look into it");
  }

  private static String original(String form) {
    return form.replaceAll("(?s).*id=\"original-([0-9a-f-]{36})\".*", "$1");
  }

  private int forwarded() {
    return last("kind = 2");
  }

  /** The newest place of such a message; zero when there is none. */
  private int last(String condition) {
    return desk.acme
        .world()
        .one(
            Integer.class,
            "select coalesce(max(seq), 0) from message where ticket_id = ? and " + condition,
            UUID.fromString(ticket));
  }
}
