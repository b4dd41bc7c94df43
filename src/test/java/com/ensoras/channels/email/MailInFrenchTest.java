package com.ensoras.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the product itself says in mails of a project whose language is French. */
@EnsorasTest
class MailInFrenchTest {

  private static final String BOSS = "chef@example.test";

  @Autowired ApplicationContext product;
  private MailDesk desk;

  @BeforeEach
  void found() {
    desk = new MailDesk(product);
    speak("fr", 1);
    desk.arrives("one@x.test", "Anna Berg <anna@example.test>", "", "", "La lampe est cassée");
    desk.fetch();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aReplyToAMailWithoutASubjectSaysSoInFrench() throws Exception {
    assertThat(desk.subjects()).containsExactly("(sans objet)");
    var ticket = desk.ticket("(sans objet)");
    desk.acme.post("Arne", "/tickets/" + ticket + "/reply", Map.of("body", "Bonjour Anna"));
    desk.leave(ticket, last(ticket));
    var reply = desk.sentTo("anna@example.test");
    assertThat(reply.getSubject()).isEqualTo("Re: (sans objet)");
    assertThat(new String(reply.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("Bonjour Anna");
  }

  @Test
  void aForwardSaysInFrenchWhoWroteAndWhen() throws Exception {
    var ticket = desk.ticket("(sans objet)");
    desk.acme
        .world()
        .run(
            "update message set created_at = '2026-08-03 14:05:00Z' where ticket_id = ?",
            UUID.fromString(ticket));
    desk.acme.post(
        "Arne", "/tickets/" + ticket + "/forward", Map.of("to", BOSS, "body", "Voyez ceci"));
    desk.leave(ticket, last(ticket));
    var mail = desk.sentTo(BOSS);
    assertThat(mail.getSubject()).isEqualTo("Fwd: (sans objet)");
    assertThat(plain(mail))
        .contains(
            "---------- Message transféré ----------",
            "De : Anna Berg <anna@example.test>",
            "Date : 3 août 2026 14:05 UTC",
            "Objet : (sans objet)",
            "La lampe est cassée");
  }

  @Test
  void whatComesAfterTheLanguageWasChangedIsInTheNewOne() {
    speak("nl", 2);
    desk.arrives("two@x.test", "Bob <bob@example.test>", "", "", "De lamp is stuk");
    desk.fetch();
    assertThat(desk.subjects()).containsExactly("(sans objet)", "(geen onderwerp)");
  }

  private void speak(String language, int version) {
    var change = "{\"language\":\"%s\",\"version\":%d}".formatted(language, version);
    var saved = desk.acme.json("Olga", "PATCH", "", change);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
  }

  private static String plain(jakarta.mail.internet.MimeMessage mail) throws Exception {
    var parts = (jakarta.mail.Multipart) mail.getContent();
    return String.valueOf(parts.getBodyPart(0).getContent()).replace("\r\n", "\n");
  }

  private int last(String ticket) {
    return desk.acme
        .world()
        .one(
            Integer.class,
            "select max(seq) from message where ticket_id = ?",
            UUID.fromString(ticket));
  }
}
