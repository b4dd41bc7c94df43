package com.ensoras.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a failed attempt means. Only the server's codes are kept (RFC 5321, RFC 3463): its words may
 * repeat the address.
 */
public final class SmtpReason {

  private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

  private SmtpReason() {}

  public static Undeliverable of(MessagingException failed) {
    if (failed instanceof AuthenticationFailedException) {
      // The set-up is wrong, not the mail: it leaves once somebody has put that right.
      return new Undeliverable(false, "The mail server did not accept the user or password.");
    }
    for (Throwable each = failed; each != null; each = next(each)) {
      var code = code(each);
      if (code > 0) {
        return new Undeliverable(code >= 500, sentence(code, String.valueOf(each.getMessage())));
      }
      if (each instanceof AddressException) {
        return new Undeliverable(true, "The address cannot be written in a mail.");
      }
    }
    return new Undeliverable(
        false,
        failed.getCause() instanceof IOException
            ? "The mail server cannot be reached."
            : "The mail server did not take the mail (connection or encryption).");
  }

  private static int code(Throwable failed) {
    return switch (failed) {
      case SMTPAddressFailedException address -> address.getReturnCode();
      case SMTPSenderFailedException sender -> sender.getReturnCode();
      case SMTPSendFailedException send -> send.getReturnCode();
      default -> 0;
    };
  }

  private static String sentence(int code, String words) {
    Matcher enhanced = ENHANCED.matcher(words);
    return "The mail server answered "
        + code
        + (enhanced.find() ? " " + enhanced.group() : "")
        + (code >= 500 ? ": refused." : ": not now.");
  }

  private static @Nullable Throwable next(Throwable failed) {
    return failed instanceof MessagingException messaging && messaging.getNextException() != null
        ? messaging.getNextException()
        : failed.getCause();
  }
}
