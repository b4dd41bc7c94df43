package com.ensoras.macros;

import java.util.Arrays;
import java.util.Optional;

/** What a trigger compares its text with. */
public enum TriggerKind {
  SUBJECT("subject", "The subject contains"),
  BODY("body", "The message contains"),
  SUBJECT_OR_BODY("subject-or-body", "The subject or the message contains"),
  SENDER("sender", "The sender is exactly");

  private final String code;
  private final String label;

  TriggerKind(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** As the database and the API write it. */
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  static Optional<TriggerKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
