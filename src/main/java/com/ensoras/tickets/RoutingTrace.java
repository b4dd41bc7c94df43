package com.ensoras.tickets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a ticket is where it is: the last decision of its team's distribution, in words as they were
 * then.
 *
 * @param rule like "Round robin, at most 5 open tickets each"
 * @param chosen the name of whoever got it; null when nobody could
 * @param candidates those who sit in the team, the first {@value #MOST} of them
 * @param more how many further ones were looked at
 */
public record RoutingTrace(
    String team, String rule, @Nullable String chosen, List<Candidate> candidates, int more) {

  static final int MOST = 50;

  /**
   * @param skipped why they were passed over; empty when they could have got it
   */
  public record Candidate(String name, String skipped, int open) {}

  public RoutingTrace {
    candidates = List.copyOf(candidates);
  }

  /** One sentence about the outcome. */
  public String outcome() {
    if (chosen != null) {
      return team + " gave it to " + chosen + ".";
    }
    return candidates.isEmpty()
        ? "It waits: nobody sits in " + team + "."
        : "It waits in " + team + " until somebody has room.";
  }
}
