package com.ensoras.people;

import java.util.Optional;
import java.util.stream.Stream;

/** What the remover chooses for things that act with a leaving member's authority. */
public enum Fate {
  /** They go on as the remover's, cut to the remover's own authority. */
  TAKE_OVER("take-over"),
  END("end");

  private final String code;

  Fate(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Optional<Fate> byCode(String code) {
    return Stream.of(values()).filter(fate -> fate.code.equals(code)).findFirst();
  }
}
