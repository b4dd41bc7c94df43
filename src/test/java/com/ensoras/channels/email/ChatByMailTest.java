package com.ensoras.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.ProjectId;
import com.ensoras.kernel.Token;
import com.ensoras.people.Acme;
import com.ensoras.tickets.Moments;
import com.ensoras.world.Guest;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A visitor who has left is answered by mail, as long as there is an address and a mailbox. */
@EnsorasTest
class ChatByMailTest {

  private static final String SITE = "https://shop.example.test";

  @Autowired ApplicationContext product;
  private Acme acme;
  private MailHouse mails;
  private ProjectId project;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    mails = new MailHouse();
    project =
        new ProjectId(
            acme.world().one(Long.class, "select id from project where slug = ?", acme.slug));
    mails.connect(acme, "");
    acme.post(
        "Olga",
        "/channels/widget",
        Map.of(
            "version", "0",
            "active", "true",
            "sites", SITE,
            "colour", "#3151d3",
            "side", "right",
            "emailQuestion", "optional",
            "agentName", "Nora"));
  }

  @AfterEach
  void close() {
    acme.world()
        .run("update email_channel set active = false where project_id = ?", project.value());
    mails.close();
    acme.close();
  }

  @Test
  void whoIsThereIsAnsweredInTheChatAndWhoHasLeftByMail() throws Exception {
    write("I wait here", "anna@example.test");
    var ticket = ticket();
    acme.post("Arne", "/tickets/" + ticket + "/reply", Map.of("body", "In the chat"));
    assertThat(state(ticket, "In the chat")).as("sent at once").isEqualTo(2);
    acme.world()
        .run(
            "update visitor set seen_at = now() - interval '61 seconds' where project_id = ?",
            project.value());
    acme.post("Arne", "/tickets/" + ticket + "/reply", Map.of("body", "By mail"));
    assertThat(state(ticket, "By mail")).as("can be taken back").isEqualTo(0);
    assertThat(mails.server().getReceivedMessages()).isEmpty();
    acme.world().run("update message set send_at = now() where ticket_id = ?", ticket);
    new Moments(product).leave(project, ticket.toString(), seq(ticket, "By mail"));
    assertThat(mails.server().waitForIncomingEmail(20_000, 1)).isTrue();
    var sent = mails.server().getReceivedMessages()[0];
    assertThat(GreenMailUtil.getBody(sent)).contains("By mail").doesNotContain("I wait here");
    assertThat(GreenMailUtil.getAddressList(sent.getFrom())).contains(MailHouse.USER);
  }

  @Test
  void inItalianTheSubjectAndTheHeadOfAForwardAreItalian() throws Exception {
    acme.json("Olga", "PATCH", "", "{\"language\":\"it\",\"version\":1}");
    write("Chi sono non lo dico", "");
    var page = "/tickets/" + ticket();
    acme.post("Arne", page + "/forward", Map.of("to", "capo@example.test", "body", "Guardi"));
    new Moments(product).leave(project, ticket().toString(), seq(ticket(), "Guardi"));
    assertThat(mails.server().waitForIncomingEmail(20_000, 1)).isTrue();
    var sent = mails.server().getReceivedMessages()[0];
    assertThat(sent.getSubject()).isEqualTo("Fwd: Chat su shop.example.test");
    assertThat(GreenMailUtil.getBody(sent))
        .contains("---------- Messaggio inoltrato ----------", "Da: Anonimo", "Oggetto: Chat su")
        .doesNotContain("Anonymous");
  }

  private void write(String text, String email) {
    var key =
        acme.world()
            .one(
                String.class,
                "select public_key from widget where project_id = ?",
                project.value());
    var answer =
        Guest.send(
            HttpRequest.newBuilder(
                    URI.create(acme.world().base() + "/widget/v1/" + key + "/messages"))
                .header("Origin", SITE)
                .header("Authorization", "Bearer " + Token.fresh().reveal())
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"id\":\"aaaaaaaa\",\"text\":\"%s\",\"email\":\"%s\"}"
                            .formatted(text, email))));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private UUID ticket() {
    return acme.world()
        .one(UUID.class, "select id from ticket where project_id = ?", project.value());
  }

  private int state(UUID ticket, String body) {
    return acme.world()
        .one(
            Integer.class,
            "select state::int from message where ticket_id = ? and body = ?",
            ticket,
            body);
  }

  private int seq(UUID ticket, String body) {
    return acme.world()
        .one(
            Integer.class,
            "select seq from message where ticket_id = ? and body = ?",
            ticket,
            body);
  }
}
