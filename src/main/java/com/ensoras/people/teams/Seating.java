package com.ensoras.people.teams;

import com.ensoras.access.Actor;
import com.ensoras.access.ExceedsAuthority;
import com.ensoras.access.TicketsSeen;
import java.util.List;

/**
 * Who may seat somebody in a team (access.md 3): since a seat can widen which tickets are seen,
 * whoever does not see all of them seats people only in teams they sit in themselves.
 */
final class Seating {

  private Seating() {}

  static boolean may(Actor actor, boolean sitsThere) {
    return actor.isOwner() || actor.authority().seen() == TicketsSeen.ALL || sitsThere;
  }

  static void require(Actor actor, boolean sitsThere) {
    if (!may(actor, sitsThere)) {
      throw new ExceedsAuthority(List.of("seating people in teams that you do not sit in"));
    }
  }
}
