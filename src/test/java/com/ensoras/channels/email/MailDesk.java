package com.ensoras.channels.email;

import com.ensoras.access.ProjectId;
import com.ensoras.people.Acme;
import com.ensoras.tickets.Moments;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;

/** Acme with a mailbox of its own: mails arrive there, and what it sends is looked at. */
final class MailDesk implements AutoCloseable {

  final Acme acme;
  final MailHouse mails = new MailHouse();
  final ProjectId project;
  private final ApplicationContext product;

  MailDesk(ApplicationContext product) {
    this.product = product;
    acme = new Acme(product);
    project =
        new ProjectId(
            acme.world().one(Long.class, "select id from project where slug = ?", acme.slug));
    var server =
        "{\"host\":\"localhost\",\"port\":%d,\"encryption\":\"none\",\"user\":\"%s\",\"password\":\"%s\"}";
    var saved =
        acme.json(
            "Olga",
            "PUT",
            "/channels/email",
            "{\"active\":true,\"incoming\":%s,\"outgoing\":%s,\"fromAddress\":\"%s\",\"fromName\":\"Acme\",\"signature\":\"Acme Support\",\"version\":0}"
                .formatted(
                    server.formatted(
                        mails.imap(Encryption.NONE).port(), MailHouse.USER, MailHouse.PASSWORD),
                    server.formatted(
                        mails.smtp(Encryption.NONE).port(), MailHouse.USER, MailHouse.PASSWORD),
                    MailHouse.USER));
    if (saved.statusCode() != 200) {
      throw new AssertionError(saved.body());
    }
  }

  void fetch() {
    product.getBean(MailFetch.class).fetch(project);
  }

  /** Lets what waits go and its mail be sent, as the two jobs do. */
  void leave(String ticket, int seq) {
    new Moments(product).leave(project, ticket, seq);
    product
        .getBean(ReplyMails.class)
        .send(new ReplyMails.Leaving(project.value(), UUID.fromString(ticket), seq), true);
  }

  String ticket(String subject) {
    return acme.world()
        .one(
            UUID.class,
            "select id from ticket where project_id = ? and subject = ?",
            project.value(),
            subject)
        .toString();
  }

  List<String> subjects() {
    return acme.world()
        .all(
            String.class,
            "select subject from ticket where project_id = ? order by number",
            project.value());
  }

  String status(String ticket) {
    return acme.json("Lena", "GET", "/tickets/" + ticket, "")
        .body()
        .replaceAll(".*\"status\":\"([^\"]+)\".*", "$1");
  }

  MimeMessage sentTo(String address) throws Exception {
    for (var message : mails.server().getReceivedMessages()) {
      if (message.getAllRecipients()[0].toString().equals(address)) {
        return message;
      }
    }
    throw new AssertionError("nothing was sent to " + address);
  }

  /** The same for what the product's own jobs send. */
  MimeMessage awaitSentTo(String address) throws Exception {
    for (int n = 0; n < 600 && !received(address); n++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return sentTo(address);
  }

  private boolean received(String address) throws Exception {
    for (var message : mails.server().getReceivedMessages()) {
      if (message.getAllRecipients()[0].toString().equals(address)) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param more further header lines, each ended
   */
  void arrives(String id, String from, String subject, String more, String text) {
    arrives(
        "Message-ID: <%s>\r\nFrom: %s\r\nTo: %s\r\nSubject: %s\r\n%s\r\n%s\r\n"
            .formatted(id, from, MailHouse.USER, subject, more, text));
  }

  void arrives(String raw) {
    try {
      var mail =
          new MimeMessage(
              Session.getInstance(new Properties()),
              new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
      mails.server().getUserManager().getUserByEmail(MailHouse.USER).deliver(mail);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    acme.world()
        .run("update email_channel set active = false where project_id = ?", project.value());
    mails.close();
    acme.close();
  }
}
