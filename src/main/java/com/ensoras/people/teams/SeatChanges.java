package com.ensoras.people.teams;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.MemberId;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.TeamId;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Seats people in a team, by the one rule about it; taking a seat away needs no rule. */
@Component
class SeatChanges {

  private final SeatStore seats;

  SeatChanges(SeatStore seats) {
    this.seats = seats;
  }

  /** The team's members become exactly these. */
  void become(ExclusivePermit permit, TeamId team, Set<MemberId> wanted) {
    var present = seats.in(permit, team);
    var added = new HashSet<>(wanted);
    added.removeAll(present);
    var gone = new HashSet<>(present);
    gone.removeAll(wanted);
    seat(permit, team, added);
    if (!gone.isEmpty()) {
      seats.unseat(permit, team, gone);
    }
  }

  /** These are seated beside whoever sits there. */
  void seat(ExclusivePermit permit, TeamId team, Set<MemberId> added) {
    if (added.isEmpty()) {
      return;
    }
    var actor = permit.actor().orElseThrow();
    Seating.require(actor, seats.sits(permit, team, actor.member()));
    if (seats.seat(permit, team, added) < added.size()) {
      throw new Invalid("member", "Not all of them are members of this project any more.");
    }
  }
}
