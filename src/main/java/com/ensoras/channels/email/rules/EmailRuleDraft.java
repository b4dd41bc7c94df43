package com.ensoras.channels.email.rules;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import com.ensoras.kernel.Texts;
import java.util.Optional;

/**
 * What was typed about an email rule.
 *
 * @param priority as it came
 * @param type the code of an {@link EmailRuleType}, as it came
 * @param action the code of an {@link EmailRuleAction}, as it came
 */
public record EmailRuleDraft(
    String name,
    String priority,
    String description,
    String type,
    String pattern,
    String action,
    boolean active) {

  static final String USUAL_PRIORITY = "100";
  static final int LONGEST_NAME = 60;
  static final int LONGEST_DESCRIPTION = 500;
  static final int LONGEST_PATTERN = 254;

  private static final java.util.regex.Pattern DOMAIN =
      java.util.regex.Pattern.compile(
          "(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

  public EmailRuleDraft {
    name = Names.tidy(name);
    priority = priority.strip();
    description = description.strip();
    pattern = tidy(type, pattern.strip());
  }

  /**
   * @throws Invalid naming all fields that are wrong
   */
  void check() {
    var errors = new Invalid.Errors();
    Names.problem(name, LONGEST_NAME).ifPresent(wrong -> errors.add("name", wrong));
    if (!priority.matches("[0-9]{1,5}") || number() < 1 || number() > 10_000) {
      errors.add("priority", "Enter a number, 1 to 10,000.");
    }
    Texts.problem(description, LONGEST_DESCRIPTION)
        .ifPresent(wrong -> errors.add("description", wrong));
    if (EmailRuleType.of(type).isEmpty()) {
      errors.add("type", "Choose what the rule looks at.");
    }
    if (EmailRuleAction.of(action).isEmpty()) {
      errors.add("action", "Choose what becomes of the mail.");
    }
    patternProblem().ifPresent(wrong -> errors.add("pattern", wrong));
    errors.refuse();
  }

  /** Only of what was checked. */
  int number() {
    return Integer.parseInt(priority);
  }

  private Optional<String> patternProblem() {
    if (pattern.isEmpty()) {
      return Optional.of("Enter what the mail must have.");
    }
    if (pattern.length() > LONGEST_PATTERN || Texts.problem(pattern, LONGEST_PATTERN).isPresent()) {
      return Optional.of("Use at most " + LONGEST_PATTERN + " ordinary characters.");
    }
    return EmailRuleType.of(type).flatMap(this::patternProblem);
  }

  private Optional<String> patternProblem(EmailRuleType known) {
    return switch (known) {
      case ADDRESS ->
          EmailAddress.parse(pattern).isPresent()
              ? Optional.empty()
              : Optional.of("Enter a whole e-mail address, like news@example.com.");
      case DOMAIN ->
          DOMAIN.matcher(Matching.domain(pattern)).matches()
              ? Optional.empty()
              : Optional.of("Enter a domain, like example.com.");
      case SUBJECT -> Optional.empty();
    };
  }

  /** People type a domain with the at sign or a star before it. */
  private static String tidy(String type, String pattern) {
    return type.equals(EmailRuleType.DOMAIN.code())
        ? pattern.replaceFirst("^(\\*?@|\\*\\.)", "").toLowerCase(java.util.Locale.ROOT)
        : pattern;
  }
}
