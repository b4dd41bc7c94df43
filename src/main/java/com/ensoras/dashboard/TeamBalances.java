package com.ensoras.dashboard;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.people.TeamId;
import com.ensoras.people.teams.Balances;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The balance of teams for their own pages: the Dashboard's counts, and who waits longest. */
@Component
class TeamBalances implements Balances {

  private final CountStore counts;
  private final BalanceStore balances;
  private final OldestStore oldest;

  TeamBalances(CountStore counts, BalanceStore balances, OldestStore oldest) {
    this.counts = counts;
    this.balances = balances;
    this.oldest = oldest;
  }

  @Override
  public Map<TeamId, Balance> ofTeams(Permit permit) {
    var found = balances.ofTeams(permit, counts.state(permit));
    found.remove(Dashboard.NOBODY);
    var since = oldest.ofTeams(permit, found.keySet());
    var all = new HashMap<TeamId, Balance>();
    found.forEach((id, n) -> all.put(new TeamId(id), balance(n, since.get(id))));
    return all;
  }

  @Override
  public OfTeam of(Permit permit, TeamId team) {
    var found = balances.ofMembers(permit, counts.state(permit), team);
    var since = oldest.inTeam(permit, team, found.keySet());
    var nobody = balance(found.remove(Dashboard.NOBODY), since.get(Dashboard.NOBODY));
    var members = new HashMap<MemberId, Balance>();
    found.forEach((id, n) -> members.put(new MemberId(id), balance(n, since.get(id))));
    return new OfTeam(members, nobody);
  }

  private static Balance balance(@Nullable Map<What, Long> counts, @Nullable Instant oldest) {
    if (counts == null) {
      return Balance.NOTHING;
    }
    return new Balance(
        counts.getOrDefault(What.OPEN_NOW, 0L),
        counts.getOrDefault(What.WAITS_FOR_APPROVAL, 0L),
        oldest);
  }
}
