package com.ensoras.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The rule for every name that people give: trimmed, NFKC, one line, nothing invisible. */
public final class Names {

  /**
   * Letters, marks and signs that show nothing: fillers, joiners, separators, the empty Braille.
   */
  private static final String BLANK =
      "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0";

  private Names() {}

  /** Normalises; says nothing about whether it is acceptable. */
  public static String tidy(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll(" {2,}", " ");
  }

  /** What is compared: without case and spaces. */
  public static String key(String name) {
    return tidy(name).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
  }

  /** The sentence to show at the field, or empty when the tidied name is acceptable. */
  public static Optional<String> problem(String name, int longest) {
    if (name.isEmpty()) {
      return Optional.of("Enter a name.");
    }
    if (name.codePointCount(0, name.length()) > longest) {
      return Optional.of("Use at most " + longest + " characters.");
    }
    if (name.codePoints().anyMatch(Names::isInvisible)) {
      return Optional.of("Remove the invisible or control characters.");
    }
    return name.codePoints().anyMatch(Character::isLetterOrDigit)
        ? Optional.empty()
        : Optional.of("Use at least one letter or digit.");
  }

  private static boolean isInvisible(int c) {
    if (BLANK.indexOf(c) >= 0) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
