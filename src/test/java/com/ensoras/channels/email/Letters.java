package com.ensoras.channels.email;

import com.ensoras.access.ProjectId;
import com.ensoras.people.Acme;
import com.ensoras.tickets.Moments;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** What goes between a customer's mailbox and Acme's. */
public final class Letters implements AutoCloseable {

  private static final long PATIENCE = 20_000;

  private final ApplicationContext product;
  private final Acme acme;
  private final MailHouse mails = new MailHouse();
  private final ProjectId project;

  /**
   * @param team where conversations begin
   */
  public Letters(ApplicationContext product, Acme acme, String team) {
    this.product = product;
    this.acme = acme;
    project =
        new ProjectId(
            acme.world().one(Long.class, "select id from project where slug = ?", acme.slug));
    mails.connect(acme, ",\"fromName\":\"Acme\",\"team\":\"" + team + "\"");
  }

  /**
   * A mail arrives and is fetched, without waiting until it is time to look.
   *
   * @param answers the Message-ID of the mail that it answers; empty for a new conversation
   */
  public void arrive(String from, String subject, String answers, String text) {
    var raw =
        "Message-ID: <%s@x.test>\r\nFrom: %s\r\nTo: %s\r\nSubject: %s\r\n%s\r\n%s\r\n"
            .formatted(
                UUID.randomUUID(),
                from,
                MailHouse.USER,
                subject,
                answers.isEmpty() ? "" : "In-Reply-To: " + answers + "\r\n",
                text);
    mails
        .server()
        .getUserManager()
        .getUserByEmail(MailHouse.USER)
        .deliver(message(raw.getBytes(StandardCharsets.UTF_8)));
    product.getBean(MailFetch.class).fetch(project);
  }

  /** Replies that could still be taken back leave now. */
  public void hurry() {
    waiting()
        .forEach(
            place -> {
              var ticket = place.substring(0, 36);
              new Moments(product).leave(project, ticket, Integer.parseInt(place.substring(37)));
            });
  }

  /** The newest mail to somebody, when so many have come. */
  public MimeMessage received(String address, int count) {
    mails.server().waitForIncomingEmail(PATIENCE, count + arrived());
    var mine =
        Arrays.stream(mails.server().getReceivedMessages())
            .filter(message -> recipient(message).equals(address))
            .toList();
    if (mine.size() != count) {
      throw new AssertionError(mine.size() + " mails came to " + address);
    }
    return mine.getLast();
  }

  @Override
  public void close() {
    acme.world().run("update email_channel set active = false where project_id = ?", id());
    mails.close();
  }

  private long id() {
    return project.value();
  }

  private List<String> waiting() {
    return acme.world()
        .all(
            String.class,
            "select ticket_id || ' ' || seq from message where project_id = ? and state = 0",
            id());
  }

  private int arrived() {
    return (int)
        Arrays.stream(mails.server().getReceivedMessages())
            .filter(message -> recipient(message).equals(MailHouse.USER))
            .count();
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MimeMessage message(byte[] raw) {
    try {
      return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
