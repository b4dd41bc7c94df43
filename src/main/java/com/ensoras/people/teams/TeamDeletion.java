package com.ensoras.people.teams;

import com.ensoras.people.Holding;
import java.util.List;

/** What ends when a team is deleted, before it is done. */
public record TeamDeletion(Team team, int members, List<Holding> holdings) {

  boolean isBlocked() {
    return holdings.stream().anyMatch(Holding::blocks);
  }
}
