package com.ensoras.channels.email.incoming;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;

/** When a mail says that it was sent. */
final class MailDates {

  private static final Instant FIRST = Instant.parse("1971-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private MailDates() {}

  /** Empty when it cannot be read, or cannot be meant. */
  static Optional<Instant> parse(String written) {
    if (written.length() > 200) {
      return Optional.empty();
    }
    try {
      var sent = new MailDateFormat().parse(written).toInstant();
      return sent.isAfter(FIRST) && sent.isBefore(LAST) ? Optional.of(sent) : Optional.empty();
    } catch (ParseException noDate) {
      return Optional.empty(); // a mail without a date is still a mail
    }
  }
}
