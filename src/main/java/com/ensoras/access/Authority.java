package com.ensoras.access;

import java.util.ArrayList;
import java.util.List;

/**
 * What an actor may do, now: permissions, tickets seen, whether replies wait for approval. Compared
 * by {@link #covers}, never by rank (access.md 1).
 */
public record Authority(PermissionSet permissions, TicketsSeen seen, boolean repliesWait) {

  private static final Authority EVERYTHING =
      new Authority(PermissionSet.everything(), TicketsSeen.ALL, false);

  public Authority {
    if (!permissions.isClosed()) {
      throw new IllegalArgumentException("not closed: lacks " + permissions.missingBases());
    }
  }

  /** The Owner's, computed, so that later additions are included. */
  public static Authority everything() {
    return EVERYTHING;
  }

  /** A ≤ B: nothing in {@code other} goes beyond this. */
  public boolean covers(Authority other) {
    return permissions.covers(other.permissions)
        && seen.covers(other.seen)
        && (!repliesWait || other.repliesWait);
  }

  /** What {@code other} has beyond this, in words for people; empty when this covers it. */
  public List<String> lacking(Authority other) {
    var beyond = new ArrayList<String>();
    other.permissions.without(permissions).stream().map(Permission::fullLabel).forEach(beyond::add);
    if (!seen.covers(other.seen)) {
      beyond.add("Tickets seen: " + other.seen.label());
    }
    if (repliesWait && !other.repliesWait) {
      beyond.add("Replies that need no approval");
    }
    return beyond;
  }

  /** The greatest authority that both cover. */
  public Authority cutTo(Authority other) {
    return new Authority(
        permissions.and(other.permissions).closed(),
        seen.cutTo(other.seen),
        repliesWait || other.repliesWait);
  }
}
