package com.ensoras.channels.email;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/** How one speaks to a mail server: encryption, certificate and patience. */
final class MailSessions {

  private MailSessions() {}

  /**
   * @param patience for each step of the dialogue
   */
  static Session of(Direction direction, MailServer server, Duration patience) {
    var protocol = protocol(direction, server);
    var prefix = "mail." + protocol + ".";
    var properties = new Properties();
    properties.put("mail.store.protocol", protocol);
    properties.put("mail.transport.protocol", protocol);
    for (var step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put(prefix + step, String.valueOf(patience.toMillis()));
    }
    properties.put(prefix + "partialfetch", "false"); // a mail in one journey, not in 16 KB pieces
    properties.put(prefix + "auth", String.valueOf(!server.user().isEmpty()));
    properties.put(prefix + "ssl.checkserveridentity", server.checksCertificate());
    if (!server.checksCertificate()) {
      properties.put(prefix + "ssl.trust", "*");
    }
    if (server.encryption() == Encryption.STARTTLS) {
      properties.put(prefix + "starttls.enable", "true");
      properties.put(prefix + "starttls.required", "true");
    }
    properties.replaceAll((key, value) -> value.toString()); // Jakarta Mail reads strings
    return Session.getInstance(properties);
  }

  /**
   * For a connection that mostly waits.
   *
   * @param silence how long the server may say nothing
   */
  static Session waiting(MailServer server, Duration patience, Duration silence) {
    var session = of(Direction.INCOMING, server, patience);
    session
        .getProperties()
        .setProperty(
            "mail." + protocol(Direction.INCOMING, server) + ".timeout",
            String.valueOf(silence.toMillis()));
    return session;
  }

  private static String protocol(Direction direction, MailServer server) {
    return direction.protocol() + (server.encryption() == Encryption.TLS ? "s" : "");
  }
}
