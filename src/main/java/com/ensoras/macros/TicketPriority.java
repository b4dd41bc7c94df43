package com.ensoras.macros;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The priorities that a step can give a ticket, in the order of the numbers in the database. */
public enum TicketPriority {
  LOW,
  MEDIUM,
  HIGH,
  URGENT,
  CRITICAL;

  /** As forms and the API write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return name().charAt(0) + code().substring(1);
  }

  static Optional<TicketPriority> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
