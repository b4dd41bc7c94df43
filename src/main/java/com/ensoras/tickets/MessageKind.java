package com.ensoras.tickets;

/** What stands in a ticket. The order is that of the database's numbers. */
public enum MessageKind {
  MESSAGE,
  /** Only members see it. */
  NOTE,
  /** A member sent it to somebody else than the customer. */
  FORWARD;

  static MessageKind numbered(int number) {
    return values()[number];
  }

  int number() {
    return ordinal();
  }

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
