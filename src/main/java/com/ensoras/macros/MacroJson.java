package com.ensoras.macros;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A macro for programs.
 *
 * @param tags ids of the tags that it adds
 * @param setPriority null when it leaves the priority as it is
 * @param agent the member it assigns to; null for nobody
 * @param team the team it assigns to; null for none
 * @param trigger null when only agents use it
 */
record MacroJson(
    String id,
    String name,
    int priority,
    String description,
    boolean active,
    String body,
    List<String> tags,
    @Nullable String setPriority,
    @Nullable String agent,
    @Nullable String team,
    boolean resolve,
    @Nullable String trigger,
    @Nullable String triggerText,
    int version) {

  static MacroJson of(Macro macro) {
    var steps = new Steps();
    macro.steps().forEach(steps::add);
    var trigger = macro.trigger();
    return new MacroJson(
        macro.id().value().toString(),
        macro.name(),
        macro.priority(),
        macro.description(),
        macro.active(),
        macro.body(),
        steps.tags,
        steps.setPriority,
        steps.agent,
        steps.team,
        steps.resolve,
        trigger == null ? null : trigger.kind().code(),
        trigger == null ? null : trigger.text(),
        macro.version());
  }

  /** One field for each kind of step. */
  private static final class Steps {
    private final List<String> tags = new ArrayList<>();
    private @Nullable String setPriority;
    private @Nullable String agent;
    private @Nullable String team;
    private boolean resolve;

    void add(MacroStep step) {
      switch (step) {
        case MacroStep.AddTags add ->
            add.tags().forEach(tag -> tags.add(tag.id().value().toString()));
        case MacroStep.SetPriority set -> setPriority = set.priority().code();
        case MacroStep.AssignAgent assign -> agent = assign.agent().id().value().toString();
        case MacroStep.AssignTeam assign -> team = assign.team().id().value().toString();
        case MacroStep.Resolve ignored -> resolve = true;
      }
    }
  }
}
