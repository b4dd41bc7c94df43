package com.ensoras.macros;

import java.util.Set;

/** Drafts of macros for tests. */
final class MacroDrafts {

  private MacroDrafts() {}

  static MacroDraft named(String name) {
    return of(name, 100, StepsDraft.NONE, TriggerDraft.NONE);
  }

  static MacroDraft with(StepsDraft steps) {
    return of("Steps", 100, steps, TriggerDraft.NONE);
  }

  static MacroDraft of(String name, int priority, StepsDraft steps, TriggerDraft trigger) {
    return new MacroDraft(name, priority, "", true, "Hello {{customer.name}}.", steps, trigger);
  }

  static MacroDraft triggered(String name, StepsDraft steps) {
    return of(name, 100, steps, new TriggerDraft("subject", "refund"));
  }

  static MacroDraft off(MacroDraft draft) {
    return new MacroDraft(
        draft.name(),
        draft.priority(),
        draft.description(),
        false,
        draft.body(),
        draft.steps(),
        draft.trigger());
  }

  static StepsDraft resolve() {
    return new StepsDraft(Set.of(), "", null, null, true);
  }
}
