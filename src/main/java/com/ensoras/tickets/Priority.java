package com.ensoras.tickets;

import java.util.Optional;
import java.util.stream.Stream;

/** How urgent a ticket is. The order is that of the numbers in the database. */
public enum Priority {
  LOW("low", "Low"),
  MEDIUM("medium", "Medium"),
  HIGH("high", "High"),
  URGENT("urgent", "Urgent"),
  CRITICAL("critical", "Critical");

  private final String word;
  private final String label;

  Priority(String word, String label) {
    this.word = word;
    this.label = label;
  }

  public static Priority numbered(int number) {
    return values()[number];
  }

  public static Optional<Priority> byWord(String word) {
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
}
