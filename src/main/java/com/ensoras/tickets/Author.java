package com.ensoras.tickets;

import java.util.Optional;
import java.util.stream.Stream;

/** Who wrote a message. The order is that of the numbers in the database. */
public enum Author {
  CUSTOMER("customer", "Customer"),
  AI("ai", "Ensora"),
  AGENT("agent", "Agent"),
  SYSTEM("system", "System");

  private final String word;
  private final String label;

  Author(String word, String label) {
    this.word = word;
    this.label = label;
  }

  public static Author numbered(int number) {
    return values()[number];
  }

  public static Optional<Author> byWord(String word) {
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
