package com.ensoras.people.roles;

import java.util.List;

/** A few names, and how many more there are. */
final class Naming {

  private static final int FEW = 5;

  private Naming() {}

  /** The first few of all, and how many more there are. */
  static String few(List<String> all) {
    return of(all.subList(0, Math.min(FEW, all.size())), all.size());
  }

  /**
   * "Arne", "Arne and Ben", "Arne, Ben and 12 more".
   *
   * @param all how many there are, at least as many as are named
   */
  static String of(List<String> some, long all) {
    var more = all - some.size();
    if (more > 0) {
      return String.join(", ", some) + " and " + more + " more";
    }
    if (some.size() < 2) {
      return String.join("", some);
    }
    return String.join(", ", some.subList(0, some.size() - 1)) + " and " + some.getLast();
  }
}
