package com.ensoras.people.teams;

import com.ensoras.access.Actor;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.ProjectLock;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Missing;
import com.ensoras.people.Stale;
import com.ensoras.people.TeamId;
import com.ensoras.people.members.Away;
import com.ensoras.people.members.AwayStore;
import com.ensoras.people.members.MemberNames;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Teams of a project and who sits in them. */
@Operations
public class Teams {

  private final ProjectLock lock;
  private final TeamStore teams;
  private final SeatStore seats;
  private final SeatChanges changes;
  private final MemberNames names;
  private final Trail trail;
  private final AwayStore aways;

  Teams(
      ProjectLock lock,
      TeamStore teams,
      SeatStore seats,
      SeatChanges changes,
      MemberNames names,
      Trail trail,
      AwayStore aways) {
    this.lock = lock;
    this.teams = teams;
    this.seats = seats;
    this.changes = changes;
    this.names = names;
    this.trail = trail;
    this.aways = aways;
  }

  /** Who of the team is away now. */
  List<Away> away(Actor actor, TeamView view) {
    return aways.of(
        actor.require(Permission.TEAMS_LIST), view.members().stream().map(m -> m.id()).toList());
  }

  /** By name; a project has at most {@value TeamStore#MOST}. */
  public List<TeamCount> list(Actor actor, TeamFilter filter) {
    var permit = actor.require(Permission.TEAMS_LIST);
    var counts = seats.counts(permit);
    return teams.all(permit).stream()
        .filter(filter::fits)
        .map(team -> new TeamCount(team, counts.getOrDefault(team.id(), 0)))
        .toList();
  }

  /**
   * @throws Missing when there is no such team in the actor's project
   */
  public TeamView get(Actor actor, TeamId id) {
    return view(actor.require(Permission.TEAMS_LIST), id);
  }

  /**
   * @throws TeamNameTaken when another team has this name
   * @throws com.ensoras.access.ExceedsAuthority when the actor may seat nobody in a new team
   */
  public TeamView create(Actor actor, TeamDraft draft) {
    var permit = lock.exclusively(actor, Permission.TEAMS_CREATE);
    draft.check();
    if (teams.count(permit) >= TeamStore.MOST) {
      throw new TooManyTeams(TeamStore.MOST);
    }
    requireFree(permit, draft, null);
    var id = teams.insert(permit, draft);
    changes.seat(permit, id, draft.members());
    trail.record(
        permit,
        Event.of(Deed.TEAM_CREATED)
            .about("team", id.value(), draft.name())
            .after(facts(permit, id)));
    return view(permit, id);
  }

  /**
   * @param shown the version that the form was made from
   * @throws Stale when the team was changed since
   * @throws TeamNameTaken when another team has this name
   * @throws com.ensoras.access.ExceedsAuthority when the actor may seat nobody in this team
   */
  public TeamView update(Actor actor, TeamId id, TeamDraft draft, int shown) {
    var permit = lock.exclusively(actor, Permission.TEAMS_UPDATE);
    var team = teams.get(permit, id);
    draft.check();
    if (team.version() != shown) {
      throw new Stale(words(team, names.of(permit, seats.in(permit, id)).size()));
    }
    requireFree(permit, draft, id);
    var before = facts(permit, id);
    changes.become(permit, id, draft.members());
    teams.update(permit, id, draft);
    trail.record(
        permit,
        Event.of(Deed.TEAM_UPDATED)
            .about("team", id.value(), draft.name())
            .before(before)
            .after(facts(permit, id)));
    return view(permit, id);
  }

  /** As it is in this transaction: what comes after may have changed it again. */
  private TeamView view(Permit permit, TeamId id) {
    return new TeamView(teams.get(permit, id), names.of(permit, seats.in(permit, id)));
  }

  private void requireFree(ExclusivePermit permit, TeamDraft draft, @Nullable TeamId own) {
    var holder = teams.named(permit, draft.name());
    if (holder.isPresent() && !holder.get().equals(own)) {
      throw new TeamNameTaken(draft.name());
    }
  }

  private static List<String> words(Team team, int members) {
    return List.of(
        "name: " + team.name(), team.active() ? "active" : "not active", "members: " + members);
  }

  private Map<String, Object> facts(ExclusivePermit permit, TeamId id) {
    return TeamFacts.of(teams.get(permit, id), names.of(permit, seats.in(permit, id)));
  }
}
