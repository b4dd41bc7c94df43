package com.ensoras.channels.email;

import com.ensoras.markup.MailHtml;
import com.ensoras.tickets.AttachmentStore;
import com.ensoras.tickets.Message;
import com.ensoras.tickets.Ticket;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reply as a mail. Prints nothing of it.
 *
 * @param token the secret of the ticket's reply address
 * @param files that go with it
 * @param references the ids of the ticket's mails, oldest first
 */
record ReplyLetter(
    EmailChannel channel,
    @Nullable String password,
    Ticket ticket,
    Message message,
    String token,
    List<String> references,
    List<AttachmentStore.Content> files) {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  MailServer server() {
    return channel.outgoing();
  }

  /** Always the same for the same reply, so that one that goes twice is known as one. */
  String messageId() {
    return "t." + ticket.id().value() + "." + message.seq() + "@" + domain();
  }

  MimeMessage mail(Session session) throws MessagingException {
    var mail = new Named(session, messageId());
    mail.setFrom(address(channel.fromAddress(), channel.fromName()));
    mail.setReplyTo(
        new InternetAddress[] {
          address(ReplyAddress.of(channel.fromAddress(), token), channel.fromName())
        });
    for (var to : message.to()) {
      mail.addRecipient(RecipientType.TO, address(to, ""));
    }
    for (var cc : message.cc()) {
      mail.addRecipient(RecipientType.CC, address(cc, ""));
    }
    mail.setSubject(subject(), UTF_8);
    mail.setSentDate(new Date());
    if (!references.isEmpty()) {
      mail.setHeader("In-Reply-To", "<" + references.getLast() + ">");
      mail.setHeader("References", "<" + String.join(">\r\n <", references) + ">");
    }
    mail.setContent(content());
    mail.saveChanges();
    return mail;
  }

  private MimeMultipart content() throws MessagingException {
    var text = new MimeMultipart("alternative", part(plain(), "plain"), part(html(), "html"));
    if (files.isEmpty()) {
      return text;
    }
    var first = new MimeBodyPart();
    first.setContent(text);
    var mixed = new MimeMultipart(first);
    for (var file : files) {
      mixed.addBodyPart(FilePart.of(file));
    }
    return mixed;
  }

  private String subject() {
    var subject = ticket.subject();
    if (message.forward()) {
      return "Fwd: " + subject;
    }
    return subject.toLowerCase(Locale.ROOT).startsWith("re:") ? subject : "Re: " + subject;
  }

  private String plain() {
    var signature = channel.signature().isEmpty() ? "" : MailHtml.text(channel.signature()).strip();
    return message.body() + (signature.isEmpty() ? "" : "\n\n-- \n" + signature) + passed();
  }

  private String html() {
    return MailHtml.ofText(message.body())
        + (channel.signature().isEmpty() ? "" : "<br>" + channel.signature())
        + (message.forward() ? "<br>" + MailHtml.ofText(passed()) : "");
  }

  /** What a forward passes on. */
  private String passed() {
    return message.forward() ? "\n\n" + message.quoted() : "";
  }

  private String domain() {
    return channel.fromAddress().substring(channel.fromAddress().lastIndexOf('@') + 1);
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  /** The domain by IDN, the local part as it is, which may need UTF-8. */
  private static InternetAddress address(String address, String name) throws MessagingException {
    try {
      var at = address.lastIndexOf('@');
      var made = new InternetAddress();
      made.setAddress(address.substring(0, at) + "@" + IDN.toASCII(address.substring(at + 1)));
      if (!name.isEmpty()) {
        made.setPersonal(name, UTF_8);
      }
      return made;
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether a local part is written with letters that only SMTPUTF8 carries. */
  boolean needsUtf8() {
    return Stream.concat(message.to().stream(), message.cc().stream())
        .map(address -> address.substring(0, address.lastIndexOf('@')))
        .anyMatch(local -> local.chars().anyMatch(c -> c > 127));
  }

  @Override
  public String toString() {
    return "ReplyLetter[" + ticket.id().value() + " " + message.seq() + "]";
  }

  /** Keeps its id when it is saved. */
  private static final class Named extends MimeMessage {
    private final String id;

    Named(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
