package com.ensoras.mail;

import com.ensoras.kernel.EmailAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param project the project that it is about, null when it is about an account
 * @param kind a stable word for lists: invitation, reset, confirm
 * @param usefulFor after this it is dropped instead of sent: a link that has expired helps nobody
 */
public record Mail(
    @Nullable Long project, EmailAddress to, String kind, MailText text, Duration usefulFor) {

  /** Prints neither address nor text. */
  @Override
  public String toString() {
    return "Mail[" + kind + "]";
  }
}
