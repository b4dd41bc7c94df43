package com.ensoras.people.teams;

import com.ensoras.people.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A named set of members that tickets can be routed to.
 *
 * @param active off: takes no new tickets, keeps its old ones
 * @param distribution how its tickets find their agent
 * @param cap open tickets of this team that a member has at most by distribution; null for no limit
 * @param version moves with every change; a save names the one it was made from
 */
public record Team(
    TeamId id,
    String name,
    String description,
    boolean active,
    Distribution distribution,
    @Nullable Integer cap,
    int version) {

  /** "Round robin, at most 5 open tickets each". */
  public String distributionInWords() {
    return cap == null || distribution == Distribution.MANUAL
        ? distribution.label()
        : distribution.label()
            + ", at most "
            + cap
            + (cap == 1 ? " open ticket each" : " open tickets each");
  }
}
