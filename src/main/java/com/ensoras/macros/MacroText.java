package com.ensoras.macros;

import com.ensoras.words.Words;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with variables; plain text only, before and after. */
public final class MacroText {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]*)}}");

  private MacroText() {}

  /** The sentence to show at the field, naming what is unknown; empty when all can be filled. */
  static Optional<String> problem(String text) {
    var unknown =
        VARIABLE
            .matcher(text)
            .results()
            .map(found -> found.group(1).strip())
            .filter(code -> MacroVariable.of(code).isEmpty())
            .findFirst();
    if (unknown.isPresent()) {
      return Optional.of("There is no variable “{{" + unknown.get() + "}}”.");
    }
    return VARIABLE.matcher(text).replaceAll("").contains("{{")
        ? Optional.of("A variable is opened by “{{” and not closed by “}}”.")
        : Optional.empty();
  }

  /**
   * The text with its variables filled, once: a value that looks like a variable stays as it is.
   *
   * @param text as a macro has it; what is no variable of ours stays as it is
   * @param values plain text; for a missing or blank one stands a word of the language
   */
  public static String fill(String text, Map<MacroVariable, String> values, Words words) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    MacroVariable.of(found.group(1).strip())
                        .map(variable -> value(variable, values, words))
                        .orElse(found.group())));
  }

  private static String value(
      MacroVariable variable, Map<MacroVariable, String> values, Words words) {
    var value = values.getOrDefault(variable, "");
    return value.isBlank() ? variable.unknown(words) : value;
  }
}
