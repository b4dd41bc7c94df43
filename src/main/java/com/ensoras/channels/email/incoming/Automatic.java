package com.ensoras.channels.email.incoming;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a program sent a mail: nobody waits for an answer, and answering could go on for ever.
 * That a mail came by way of a list or a group address says nothing about who wrote it.
 */
final class Automatic {

  private static final Set<String> DAEMONS = Set.of("mailer-daemon", "postmaster");

  private Automatic() {}

  static boolean is(Headers headers, @Nullable Correspondent from) {
    return submittedByItself(headers)
        || headers.all("precedence").stream().anyMatch(p -> lower(p).equals("auto_reply"))
        || headers.all("x-auto-response-suppress").stream().anyMatch(s -> lower(s).equals("all"))
        || headers.hasStartingWith("x-autorepl")
        || headers.hasStartingWith("x-autorespon")
        || comesFromNowhere(headers)
        || isDaemon(from);
  }

  /** What nobody can bounce: reports of mail servers come so. */
  static boolean comesFromNowhere(Headers headers) {
    return headers.all("return-path").stream().anyMatch(Automatic::isNull);
  }

  /** Whether it is sent in the name of a mail server. */
  static boolean isDaemon(@Nullable Correspondent from) {
    return from != null && DAEMONS.contains(local(from));
  }

  private static boolean submittedByItself(Headers headers) {
    return headers.all("auto-submitted").stream()
        .map(Automatic::lower)
        .anyMatch(value -> !value.isEmpty() && !value.equals("no") && !value.startsWith("no;"));
  }

  private static boolean isNull(String returnPath) {
    return returnPath.replace(" ", "").equals("<>");
  }

  private static String local(Correspondent from) {
    var key = from.address().key();
    return key.substring(0, key.indexOf('@'));
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
