package com.ensoras.database;

import org.jspecify.annotations.Nullable;

/** Ensoras refuses to start; the sentence says why and what to do, and is all that is printed. */
public final class CannotStart extends RuntimeException {

  public CannotStart(String sentence) {
    this(sentence, null);
  }

  public CannotStart(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
