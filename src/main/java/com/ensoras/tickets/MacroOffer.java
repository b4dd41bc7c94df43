package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.macros.Macro;
import com.ensoras.macros.MacroStep;
import com.ensoras.macros.StepKind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A macro as it is offered on one ticket.
 *
 * @param text its variables filled; empty when it has only steps
 */
record MacroOffer(Macro macro, String text, List<Step> steps) {

  /**
   * @param refused why the reader may not do it; empty when they may
   * @param leaves whether the reader sees the ticket no more after it
   */
  record Step(String words, String refused, boolean leaves) {}

  /**
   * @param leaves whether the reader sees the ticket no more after all of it
   */
  static MacroOffer of(Actor actor, Macro macro, String text, boolean leaves) {
    return new MacroOffer(
        macro,
        text,
        macro.steps().stream()
            .map(
                step ->
                    new Step(
                        step.words(),
                        refused(actor, step),
                        leaves && step.kind() == StepKind.ASSIGN))
            .toList());
  }

  boolean hasSteps() {
    return !steps.isEmpty();
  }

  /** All of it or nothing: with one step that may not be done, only the text is offered. */
  boolean isWhole() {
    return steps.stream().allMatch(step -> step.refused().isEmpty());
  }

  private static String refused(Actor actor, MacroStep step) {
    var lacking = step.lacking(actor);
    return lacking.isEmpty()
        ? ""
        : "needs "
            + lacking.stream().map(Permission::fullLabel).collect(Collectors.joining(" and "));
  }
}
