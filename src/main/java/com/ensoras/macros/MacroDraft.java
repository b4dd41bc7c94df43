package com.ensoras.macros;

import com.ensoras.access.PermissionSet;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import com.ensoras.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a macro.
 *
 * @param priority null when it is no number
 */
public record MacroDraft(
    String name,
    @Nullable Integer priority,
    String description,
    boolean active,
    String body,
    StepsDraft steps,
    TriggerDraft trigger) {

  static final int LONGEST_NAME = 60;
  static final int LONGEST_DESCRIPTION = 500;
  static final int LONGEST_BODY = 10_000;
  static final int LAST_PRIORITY = 9999;
  static final int USUAL_PRIORITY = 100;

  public MacroDraft {
    name = Names.tidy(name);
    description = description.strip();
    body = body.replace("\r\n", "\n").strip();
  }

  PermissionSet actsWith() {
    return trigger.isNone() ? PermissionSet.none() : Macro.actingWith(steps.kinds());
  }

  /**
   * @throws Invalid naming all fields that are wrong
   */
  void check() {
    var errors = new Invalid.Errors();
    Names.problem(name, LONGEST_NAME).ifPresent(problem -> errors.add("name", problem));
    if (priority == null || priority < 0 || priority > LAST_PRIORITY) {
      errors.add("priority", "Enter a whole number from 0 to 9,999.");
    }
    Texts.problem(description, LONGEST_DESCRIPTION)
        .ifPresent(problem -> errors.add("description", problem));
    checkBody(errors);
    steps.check(errors);
    trigger.check(errors);
    errors.refuse();
  }

  int priorityNumber() {
    if (priority == null) {
      throw new IllegalStateException("not checked");
    }
    return priority;
  }

  private void checkBody(Invalid.Errors errors) {
    Texts.problem(body, LONGEST_BODY)
        .or(() -> MacroText.problem(body))
        .ifPresent(problem -> errors.add("body", problem));
    if (!body.isEmpty()) {
      return;
    }
    if (!trigger.isNone()) {
      errors.add("body", "Write a text: a macro with a trigger answers with it.");
    } else if (steps.kinds().isEmpty()) {
      errors.add("body", "Write a text, or choose a step.");
    }
  }
}
