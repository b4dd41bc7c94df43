package com.ensoras.model;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What somebody may do. {@code seen} is one of all, teams-and-mine, mine-and-unassigned, mine;
 * {@code waits} says that replies wait for approval.
 */
public record Authority(SortedSet<String> permissions, String seen, boolean waits) {

  public static final Authority EVERYTHING = new Authority(PageTable.ALL, "all", false);

  public Authority {
    permissions = new TreeSet<>(permissions);
  }

  public static Authority of(Set<String> permissions) {
    return new Authority(new TreeSet<>(permissions), "all", false);
  }

  boolean may(String permission) {
    return permissions.contains(permission);
  }

  /** A ≤ B of access.md 1, written B covers A. */
  boolean covers(Authority other) {
    return permissions.containsAll(other.permissions)
        && seesAsMuchAs(other.seen)
        && (!waits || other.waits);
  }

  boolean seesAsMuchAs(String view) {
    return seen.equals("all") || view.equals("mine") || seen.equals(view);
  }

  @Override
  public String toString() {
    var what =
        permissions.equals(PageTable.ALL)
            ? "everything"
            : permissions.equals(PageTable.ADMIN) ? "Admin's" : permissions.toString();
    return what + (seen.equals("all") ? "" : " seeing " + seen) + (waits ? " waiting" : "");
  }
}
