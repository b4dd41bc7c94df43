package com.ensoras.tickets;

import java.util.Optional;
import java.util.stream.Stream;

/** Where a ticket stands (desk.md 1). The order is that of the numbers in the database. */
public enum TicketStatus {
  AWAITING_ENSORAS("awaiting-ensoras", "Awaiting Ensoras"),
  AWAITING_APPROVAL("awaiting-approval", "Awaiting Approval"),
  AWAITING_AGENT("awaiting-agent", "Awaiting Agent"),
  AWAITING_CUSTOMER("awaiting-customer", "Awaiting Customer"),
  RESOLVED("resolved", "Resolved"),
  CLOSED("closed", "Closed");

  private final String word;
  private final String label;

  TicketStatus(String word, String label) {
    this.word = word;
    this.label = label;
  }

  public static TicketStatus numbered(int number) {
    return values()[number];
  }

  public static Optional<TicketStatus> byWord(String word) {
    return Stream.of(values()).filter(value -> value.word.equals(word)).findFirst();
  }

  /** What the database keeps. */
  public int number() {
    return ordinal();
  }

  /** What addresses and programs say. */
  public String word() {
    return word;
  }

  public String label() {
    return label;
  }

  /** Neither resolved nor closed. */
  public boolean isOpen() {
    return this != RESOLVED && this != CLOSED;
  }
}
