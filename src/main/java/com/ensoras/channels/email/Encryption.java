package com.ensoras.channels.email;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the way to a mail server is kept from being read. */
public enum Encryption {
  NONE("None"),
  /** Begins in the clear and must change over: a server that does not offer it gets nothing. */
  STARTTLS("STARTTLS"),
  TLS("TLS");

  private final String label;

  Encryption(String label) {
    this.label = label;
  }

  /** As the database, the form and the API write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label() {
    return label;
  }

  static Optional<Encryption> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
