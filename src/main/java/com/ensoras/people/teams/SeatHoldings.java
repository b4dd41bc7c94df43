package com.ensoras.people.teams;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permit;
import com.ensoras.people.Holding;
import com.ensoras.people.Holdings;
import com.ensoras.people.Leaving;
import com.ensoras.web.Formats;
import java.util.List;
import org.springframework.stereotype.Component;

/** The seats that a member has in teams: they end with the membership. */
@Component
class SeatHoldings implements Holdings {

  private final SeatStore seats;

  SeatHoldings(SeatStore seats) {
    this.seats = seats;
  }

  @Override
  public List<Holding> of(Permit permit, Leaving leaving) {
    return switch (leaving) {
      case Leaving.MemberLeaves member -> held(seats.count(permit, member.member()));
      case Leaving.TeamEnds team -> List.of(); // the team's own seats go with its row
    };
  }

  @Override
  public void release(ExclusivePermit permit, Leaving leaving) {
    switch (leaving) {
      case Leaving.MemberLeaves member -> seats.unseatEverywhere(permit, member.member());
      case Leaving.TeamEnds team -> {}
    }
  }

  private static List<Holding> held(long seats) {
    return seats == 0
        ? List.of()
        : List.of(
            new Holding(
                "team-seats",
                seats,
                Formats.count(seats, "team seat"),
                seats == 1 ? "ends" : "end",
                Holding.Way.LETS_GO));
  }
}
