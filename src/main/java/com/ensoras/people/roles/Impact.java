package com.ensoras.people.roles;

import java.util.List;

/**
 * What a change of roles would come to.
 *
 * @param orphaned duties that nobody but the Owner could do any more, as whole sentences
 */
record Impact(List<Affected> affected, List<String> orphaned) {

  static final Impact NONE = new Impact(List.of(), List.of());

  /**
   * The holders of one role.
   *
   * @param names "Arne, Ben and 12 more"
   */
  record Affected(
      String role, String names, long members, List<String> gains, List<String> losses) {}

  /** Whether it should be asked before it is done: somebody loses something, or a duty is left. */
  boolean isGrave() {
    return !orphaned.isEmpty() || affected.stream().anyMatch(a -> !a.losses().isEmpty());
  }

  boolean isNone() {
    return affected.isEmpty() && orphaned.isEmpty();
  }
}
