package com.ensoras.mail;

import com.ensoras.mail.SmtpSettings.Encryption;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/** Carries one letter to the mail server. */
final class Postman {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String TIMEOUT = "10000"; // milliseconds, for each step of the dialogue

  private final SmtpSettings settings;

  Postman(SmtpSettings settings) {
    this.settings = settings;
  }

  /** Returns when the server has taken it. */
  void carry(Letter letter) throws Undeliverable {
    var session = Session.getInstance(properties(letter));
    try (var transport = session.getTransport()) {
      var message = message(session, letter);
      transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException failed) {
      throw SmtpReason.of(failed);
    }
  }

  private Properties properties(Letter letter) {
    var tls = settings.encryption() == Encryption.TLS;
    var protocol = tls ? "smtps" : "smtp";
    var properties = new Properties();
    properties.put("mail.transport.protocol", protocol);
    properties.put("mail.mime.allowutf8", String.valueOf(!isAscii(local(letter.to().address()))));
    var prefix = "mail." + protocol + ".";
    properties.put(prefix + "connectiontimeout", TIMEOUT);
    properties.put(prefix + "timeout", TIMEOUT);
    properties.put(prefix + "writetimeout", TIMEOUT);
    properties.put(prefix + "quitwait", "false");
    properties.put(prefix + "auth", String.valueOf(settings.user() != null));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    if (settings.encryption() == Encryption.STARTTLS) {
      properties.put(prefix + "starttls.enable", "true");
      properties.put(prefix + "starttls.required", "true");
    }
    return properties;
  }

  private MimeMessage message(Session session, Letter letter) throws MessagingException {
    var message = new Recognisable(session, letter.id() + "@" + domain(settings.from().address()));
    message.setFrom(sender());
    message.setRecipient(Message.RecipientType.TO, address(letter.to().address()));
    message.setSubject(MailText.line(letter.subject()), UTF_8);
    message.setSentDate(new Date());
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday answers, please
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.setContent(
        new MimeMultipart(
            "alternative", part(letter.plain(), "plain"), part(letter.html(), "html")));
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  private InternetAddress sender() throws MessagingException {
    try {
      var sender = address(settings.from().address());
      sender.setPersonal(settings.fromName(), UTF_8);
      return sender;
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static InternetAddress address(String address) throws AddressException {
    try {
      var made = new InternetAddress();
      made.setAddress(local(address) + "@" + domain(address));
      return made;
    } catch (IllegalArgumentException notADomain) {
      throw new AddressException("not a domain");
    }
  }

  private static String local(String address) {
    return address.substring(0, address.lastIndexOf('@'));
  }

  private static String domain(String address) {
    return IDN.toASCII(address.substring(address.lastIndexOf('@') + 1));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  /** Keeps the Message-ID that it was given, on every attempt. */
  private static final class Recognisable extends MimeMessage {

    private final String messageId;

    Recognisable(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + messageId + ">");
    }
  }
}
