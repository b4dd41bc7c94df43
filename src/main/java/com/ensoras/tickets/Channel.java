package com.ensoras.tickets;

import java.util.Optional;
import java.util.stream.Stream;

/** How a conversation is carried on. The order is that of the numbers in the database. */
public enum Channel {
  EMAIL("email", "Email"),
  WIDGET("widget", "Widget"),
  API("api", "API"),
  MANUAL("manual", "Manual");

  private final String word;
  private final String label;

  Channel(String word, String label) {
    this.word = word;
    this.label = label;
  }

  public static Channel numbered(int number) {
    return values()[number];
  }

  public static Optional<Channel> byWord(String word) {
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
