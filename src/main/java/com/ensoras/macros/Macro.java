package com.ensoras.macros;

import com.ensoras.access.Permission;
import com.ensoras.access.PermissionSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ready-made answer.
 *
 * @param priority lower first
 * @param body with variables, see {@link MacroText}; empty when there are only steps
 * @param trigger null when only agents use it
 * @param version moves with every change; a save names the one it was made from
 */
public record Macro(
    MacroId id,
    String name,
    int priority,
    String description,
    boolean active,
    String body,
    List<MacroStep> steps,
    @Nullable MacroTrigger trigger,
    int version) {

  public Macro {
    steps = List.copyOf(steps);
  }

  /** The permissions behind what it does by itself; none without a trigger (automation.md 2). */
  public PermissionSet actsWith() {
    return trigger == null
        ? PermissionSet.none()
        : actingWith(steps.stream().map(MacroStep::kind).toList());
  }

  /** It answers, and it does its steps. */
  static PermissionSet actingWith(List<StepKind> steps) {
    return steps.stream()
        .map(StepKind::needs)
        .reduce(PermissionSet.of(Permission.TICKETS_RESPOND), PermissionSet::with);
  }
}
