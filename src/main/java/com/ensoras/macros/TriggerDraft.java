package com.ensoras.macros;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import java.util.Optional;

/**
 * The trigger that was typed.
 *
 * @param kind the code of a {@link TriggerKind}, as it came; empty for none
 */
public record TriggerDraft(String kind, String text) {

  public static final TriggerDraft NONE = new TriggerDraft("", "");

  static final int LONGEST = 200;

  public TriggerDraft {
    text = Names.tidy(text);
  }

  boolean isNone() {
    return kind.isEmpty() && text.isEmpty();
  }

  void check(Invalid.Errors errors) {
    if (isNone()) {
      return;
    }
    var known = TriggerKind.of(kind);
    if (known.isEmpty()) {
      errors.add("trigger", "Choose what the text is compared with.");
      return;
    }
    problem(known.get()).ifPresent(problem -> errors.add("triggerText", problem));
  }

  private Optional<String> problem(TriggerKind known) {
    if (known == TriggerKind.SENDER) {
      return EmailAddress.parse(text).isPresent()
          ? Optional.empty()
          : Optional.of("Enter the sender's whole e-mail address.");
    }
    if (text.isEmpty()) {
      return Optional.of("Enter the text to look for.");
    }
    return Names.problem(text, LONGEST);
  }
}
