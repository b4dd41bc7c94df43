package com.ensoras.people.teams;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.ProjectLock;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.people.Holding;
import com.ensoras.people.Holdings;
import com.ensoras.people.Leaving.TeamEnds;
import com.ensoras.people.TeamId;
import com.ensoras.people.members.MemberNames;
import java.util.List;

/** Deleting a team: what it holds is let go, unless something names it. */
@Operations
public class TeamDeletions {

  private final ProjectLock lock;
  private final TeamStore teams;
  private final SeatStore seats;
  private final MemberNames names;
  private final List<Holdings> holders;
  private final Trail trail;

  TeamDeletions(
      ProjectLock lock,
      TeamStore teams,
      SeatStore seats,
      MemberNames names,
      List<Holdings> holders,
      Trail trail) {
    this.lock = lock;
    this.teams = teams;
    this.seats = seats;
    this.names = names;
    this.holders = holders;
    this.trail = trail;
  }

  /** What would end, in numbers. */
  public TeamDeletion asked(Actor actor, TeamId id) {
    var permit = actor.require(Permission.TEAMS_DELETE);
    var team = teams.get(permit, id);
    return new TeamDeletion(team, seats.in(permit, id).size(), held(permit, new TeamEnds(id)));
  }

  /**
   * @throws TeamInUse listing what names it
   */
  public void delete(Actor actor, TeamId id) {
    var permit = lock.exclusively(actor, Permission.TEAMS_DELETE);
    var team = teams.get(permit, id);
    var leaving = new TeamEnds(id);
    var blocking = held(permit, leaving).stream().filter(Holding::blocks).toList();
    if (!blocking.isEmpty()) {
      throw new TeamInUse(blocking);
    }
    var before = TeamFacts.of(team, names.of(permit, seats.in(permit, id)));
    holders.forEach(holder -> holder.release(permit, leaving));
    teams.delete(permit, id);
    trail.record(
        permit, Event.of(Deed.TEAM_DELETED).about("team", id.value(), team.name()).before(before));
  }

  private List<Holding> held(Permit permit, TeamEnds leaving) {
    return holders.stream().flatMap(holder -> holder.of(permit, leaving).stream()).toList();
  }
}
