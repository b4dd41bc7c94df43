package com.ensoras.people.teams;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.database.Operations;
import com.ensoras.people.members.Away;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the work is spread over teams and their members (desk.md 5), within the reader's sight. */
@Operations
class TeamLoads {

  private final Teams teams;
  private final SeatStore seats;
  private final Balances balances;

  TeamLoads(Teams teams, SeatStore seats, Balances balances) {
    this.teams = teams;
    this.seats = seats;
    this.balances = balances;
  }

  /** By name. */
  List<TeamLine> list(Actor actor, TeamFilter filter) {
    var permit = actor.require(Permission.TEAMS_LIST);
    var found = teams.list(actor, filter);
    var away = seats.away(permit);
    var work = balances.ofTeams(permit);
    return found.stream()
        .map(
            row -> {
              var id = row.team().id();
              return new TeamLine(
                  row.team(),
                  row.members(),
                  away.getOrDefault(id, 0),
                  work.getOrDefault(id, Balances.Balance.NOTHING));
            })
        .toList();
  }

  /**
   * Each member of the team by name, then what nobody has, and at the end what those have who do
   * not sit in it, if they have anything: all lines together are what the team has.
   */
  List<MemberLoad> of(Actor actor, TeamView view, List<Away> away) {
    var work = balances.of(actor.require(Permission.TEAMS_LIST), view.team().id());
    var gone = away.stream().collect(Collectors.toMap(Away::member, Function.identity()));
    var cap = view.team().distribution() == Distribution.MANUAL ? null : view.team().cap();
    var loads = new ArrayList<MemberLoad>();
    for (var member : view.members()) {
      loads.add(
          new MemberLoad(
              member.id().value().toString(),
              member.id(),
              member.name(),
              gone.get(member.id()),
              cap,
              work.members().getOrDefault(member.id(), Balances.Balance.NOTHING)));
    }
    loads.add(new MemberLoad("nobody", null, "Nobody yet", null, null, work.nobody()));
    var others = others(view, work);
    if (!others.equals(Balances.Balance.NOTHING)) {
      loads.add(new MemberLoad("others", null, "Others", null, null, others));
    }
    return loads;
  }

  private static Balances.Balance others(TeamView view, Balances.OfTeam work) {
    var seated = view.members().stream().map(member -> member.id()).collect(Collectors.toSet());
    return work.members().entrySet().stream()
        .filter(each -> !seated.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .reduce(Balances.Balance.NOTHING, Balances.Balance::plus);
  }
}
