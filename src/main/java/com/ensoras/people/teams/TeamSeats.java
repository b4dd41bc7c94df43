package com.ensoras.people.teams;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.ProjectLock;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Missing;
import com.ensoras.people.TeamId;
import com.ensoras.people.members.MemberNames;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** One seat at a time, for the API. */
@Operations
public class TeamSeats {

  private final ProjectLock lock;
  private final TeamStore teams;
  private final SeatStore seats;
  private final SeatChanges changes;
  private final MemberNames names;
  private final Trail trail;

  TeamSeats(
      ProjectLock lock,
      TeamStore teams,
      SeatStore seats,
      SeatChanges changes,
      MemberNames names,
      Trail trail) {
    this.lock = lock;
    this.teams = teams;
    this.seats = seats;
    this.changes = changes;
    this.names = names;
    this.trail = trail;
  }

  /**
   * Whoever sits there already keeps the seat.
   *
   * @throws Missing when there is no such team or member
   */
  public void seat(Actor actor, TeamId team, MemberId member) {
    change(actor, team, member, sitting -> sitting.add(member));
  }

  /**
   * @throws Missing when there is no such team or member
   */
  public void unseat(Actor actor, TeamId team, MemberId member) {
    change(actor, team, member, sitting -> sitting.remove(member));
  }

  private void change(Actor actor, TeamId id, MemberId member, Consumer<Set<MemberId>> change) {
    var permit = lock.exclusively(actor, Permission.TEAMS_UPDATE);
    var team = teams.get(permit, id);
    if (names.of(permit, Set.of(member)).isEmpty()) {
      throw new Missing();
    }
    var present = seats.in(permit, id);
    var wanted = new HashSet<>(present);
    change.accept(wanted);
    if (wanted.equals(present)) {
      return;
    }
    var before = TeamFacts.of(team, names.of(permit, present));
    changes.become(permit, id, wanted);
    teams.touch(permit, id);
    trail.record(
        permit,
        Event.of(Deed.TEAM_UPDATED)
            .about("team", id.value(), team.name())
            .before(before)
            .after(TeamFacts.of(team, names.of(permit, wanted))));
  }
}
