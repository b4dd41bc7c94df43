package com.ensoras.kernel;

import java.util.Optional;

/** The rule for text of several lines that people give: of a length, nothing harmful in it. */
public final class Texts {

  private Texts() {}

  /** The sentence to show at the field, or empty when the text is acceptable. */
  public static Optional<String> problem(String text, int longest) {
    if (text.codePointCount(0, text.length()) > longest) {
      return Optional.of("Use at most " + longest + " characters.");
    }
    return text.codePoints().anyMatch(Texts::isHarmful)
        ? Optional.of("Remove the invisible or control characters.")
        : Optional.empty();
  }

  /** Halves of characters, controls that are no line breaks, and what turns the writing around. */
  private static boolean isHarmful(int c) {
    return Character.getType(c) == Character.SURROGATE
        || (Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
