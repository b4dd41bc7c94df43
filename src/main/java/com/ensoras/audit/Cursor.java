package com.ensoras.audit;

import com.ensoras.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/** Where a page of the trail begins: below one number, or above another; neither is the newest. */
record Cursor(@Nullable Long below, @Nullable Long above) {

  static final Cursor NEWEST = new Cursor(null, null);

  static Cursor below(long seq) {
    return new Cursor(seq, null);
  }

  /**
   * @throws Invalid when it is no cursor
   */
  static Cursor of(String after, String before) {
    return new Cursor(number("after", after), after.isEmpty() ? number("before", before) : null);
  }

  private static @Nullable Long number(String name, String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    if (!typed.matches("\\d{1,18}")) {
      throw new Invalid(name, "That is no place in the trail.");
    }
    return Long.valueOf(typed);
  }
}
