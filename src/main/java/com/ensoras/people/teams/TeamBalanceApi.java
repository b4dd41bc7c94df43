package com.ensoras.people.teams;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.people.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a team's work is spread over its members, for programs. */
@RestController
class TeamBalanceApi {

  private final Teams teams;
  private final TeamLoads loads;

  TeamBalanceApi(Teams teams, TeamLoads loads) {
    this.teams = teams;
    this.loads = loads;
  }

  /**
   * @param id null for what nobody has, and for all together who do not sit in the team
   * @param awayUntil the last day; null until they are back
   * @param oldestWaitSince null when no customer waits for people
   */
  record MemberJson(
      @Nullable String id,
      String name,
      boolean away,
      @Nullable LocalDate awayUntil,
      long open,
      long waitingForApproval,
      @Nullable Instant oldestWaitSince) {

    static MemberJson of(MemberLoad load) {
      var away = load.away();
      return new MemberJson(
          load.member() == null ? null : load.member().value().toString(),
          load.name(),
          away != null,
          away == null ? null : away.until(),
          load.balance().open(),
          load.balance().waiting(),
          load.balance().oldest());
    }
  }

  record BalanceJson(@Nullable Integer cap, List<MemberJson> members) {}

  @GetMapping("/api/v1/projects/{project}/teams/{team}/balance")
  @Requires(Permission.TEAMS_LIST)
  BalanceJson balance(Actor actor, @PathVariable UUID team) {
    var view = teams.get(actor, new TeamId(team));
    return new BalanceJson(
        view.team().cap(),
        loads.of(actor, view, teams.away(actor, view)).stream().map(MemberJson::of).toList());
  }
}
