package com.ensoras.mail;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** The outbox as an operator reads it who has no mail server: the text of what waits. */
public final class TestOutbox {

  private TestOutbox() {}

  /** Empty when the mail has left already or was dropped. */
  public static Optional<String> text(ApplicationContext context, UUID mail) {
    return context
        .getBean(TransactionOperations.class)
        .execute(status -> context.getBean(Outbox.class).read(new MailId(mail)))
        .map(Letter::plain);
  }
}
