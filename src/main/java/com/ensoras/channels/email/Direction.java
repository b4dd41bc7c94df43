package com.ensoras.channels.email;

import java.util.Locale;

/** Mail comes in by IMAP and goes out by SMTP. */
public enum Direction {
  INCOMING("imap"),
  OUTGOING("smtp");

  private final String protocol;

  Direction(String protocol) {
    this.protocol = protocol;
  }

  String protocol() {
    return protocol;
  }

  /** What the names of its fields begin with, in forms and in the API. */
  String prefix() {
    return name().toLowerCase(Locale.ROOT);
  }

  String field(String what) {
    return prefix() + what;
  }

  boolean isIncoming() {
    return this == INCOMING;
  }

  /** IMAP or SMTP. */
  String label() {
    return protocol.toUpperCase(Locale.ROOT);
  }

  String title() {
    return isIncoming() ? "Incoming mail (IMAP)" : "Outgoing mail (SMTP)";
  }

  String example() {
    return protocol + ".example.com";
  }

  String ports() {
    return isIncoming()
        ? "993 with TLS, 143 with STARTTLS."
        : "587 with STARTTLS, 465 with TLS, 25 within your own network.";
  }

  String userHelp() {
    return isIncoming()
        ? "Often the whole e-mail address."
        : "Leave empty for a server that takes mail without signing in.";
  }
}
