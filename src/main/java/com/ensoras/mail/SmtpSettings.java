package com.ensoras.mail;

import com.ensoras.database.CannotStart;
import com.ensoras.kernel.EmailAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The mail server, from ENSORAS_SMTP_…; prints no password. */
record SmtpSettings(
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    Encryption encryption,
    EmailAddress from,
    String fromName) {

  /** STARTTLS is required when chosen: a server that does not offer it gets no mail. */
  enum Encryption {
    STARTTLS,
    TLS,
    NONE
  }

  /** Empty without a host: then mails are held. */
  static Optional<SmtpSettings> from(Environment environment) {
    var host = value(environment, "host");
    if (host == null) {
      return Optional.empty();
    }
    var user = value(environment, "user");
    var encryption = encryption(value(environment, "encryption"));
    var name = value(environment, "from-name");
    return Optional.of(
        new SmtpSettings(
            host,
            port(value(environment, "port")),
            user,
            value(environment, "password"),
            encryption,
            from(value(environment, "from"), user),
            name == null ? "Ensoras" : MailText.line(name)));
  }

  @Override
  public String toString() {
    return "SmtpSettings[" + host + ":" + port + "]";
  }

  private static @Nullable String value(Environment environment, String name) {
    var value = environment.getProperty("ensoras.smtp." + name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static int port(@Nullable String typed) {
    if (typed == null) {
      return 587;
    }
    if (!typed.matches("[0-9]{1,5}")
        || Integer.parseInt(typed) < 1
        || Integer.parseInt(typed) > 65535) {
      throw new CannotStart("ENSORAS_SMTP_PORT must be a port number.");
    }
    return Integer.parseInt(typed);
  }

  private static Encryption encryption(@Nullable String typed) {
    if (typed == null) {
      return Encryption.STARTTLS;
    }
    return Arrays.stream(Encryption.values())
        .filter(known -> known.name().equals(typed.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new CannotStart("ENSORAS_SMTP_ENCRYPTION must be starttls, tls or none."));
  }

  private static EmailAddress from(@Nullable String typed, @Nullable String user) {
    return Optional.ofNullable(typed == null ? user : typed)
        .flatMap(EmailAddress::parse)
        .orElseThrow(
            () ->
                new CannotStart(
                    "ENSORAS_SMTP_FROM must be the e-mail address that mails come from."));
  }
}
