package com.ensoras.people.teams;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.database.Operations;
import com.ensoras.people.members.Away;
import java.util.ArrayList;
import java.util.List;
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

  /** Each member of the team by name, and at the end what nobody has. */
  List<MemberLoad> of(Actor actor, TeamView view, List<Away> away) {
    var work = balances.of(actor.require(Permission.TEAMS_LIST), view.team().id());
    var gone = away.stream().collect(Collectors.toMap(Away::member, Function.identity()));
    var cap = view.team().distribution() == Distribution.MANUAL ? null : view.team().cap();
    var loads = new ArrayList<MemberLoad>();
    for (var member : view.members()) {
      loads.add(
          new MemberLoad(
              member.id(),
              member.name(),
              gone.get(member.id()),
              cap,
              work.members().getOrDefault(member.id(), Balances.Balance.NOTHING)));
    }
    loads.add(new MemberLoad(null, "Nobody yet", null, null, work.nobody()));
    return loads;
  }
}
