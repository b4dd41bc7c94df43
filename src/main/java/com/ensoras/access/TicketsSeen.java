package com.ensoras.access;

import java.util.Optional;
import java.util.stream.Stream;

/** Which tickets a role sees (desk.md 3); a part of its authority. */
public enum TicketsSeen {
  ALL("all", "All tickets"),
  MY_TEAMS_AND_MINE("my-teams-and-mine", "My teams and mine"),
  MINE_AND_UNASSIGNED("mine-and-unassigned", "Mine and unassigned"),
  MINE("mine", "Mine");

  private final String code;
  private final String label;

  TicketsSeen(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public static Optional<TicketsSeen> byCode(String code) {
    return Stream.of(values()).filter(seen -> seen.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /** All covers everything, everything covers mine; the two middle ones cover only themselves. */
  public boolean covers(TicketsSeen other) {
    return this == ALL || other == MINE || this == other;
  }

  /** The widest view that both cover. */
  public TicketsSeen cutTo(TicketsSeen other) {
    if (covers(other)) {
      return other;
    }
    return other.covers(this) ? this : MINE;
  }
}
