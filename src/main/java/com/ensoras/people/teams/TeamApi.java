package com.ensoras.people.teams;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The teams of a project, for programs. */
@RestController
class TeamApi {

  private static final String TEAMS = "/api/v1/projects/{project}/teams";

  private final Teams teams;
  private final TeamLoads loads;
  private final TeamSeats seats;
  private final TeamDeletions deletions;

  TeamApi(Teams teams, TeamLoads loads, TeamSeats seats, TeamDeletions deletions) {
    this.teams = teams;
    this.loads = loads;
    this.seats = seats;
    this.deletions = deletions;
  }

  /**
   * @param away members who are away now
   * @param open tickets that the asker sees, like the next two
   * @param oldestWaitSince null when no customer waits for people
   */
  record RowJson(
      String id,
      String name,
      String description,
      boolean active,
      String distribution,
      @Nullable Integer cap,
      int version,
      int members,
      int away,
      long open,
      long waitingForApproval,
      @Nullable Instant oldestWaitSince) {}

  record ListJson(List<RowJson> teams) {}

  /**
   * @param active on when it is left out
   * @param distribution manual when it is left out
   * @param cap no limit when it is left out
   * @param members whole, not what is added
   * @param version of the team as it was read; only for a change
   */
  record Typed(
      @Nullable String name,
      @Nullable String description,
      @Nullable Boolean active,
      @Nullable List<UUID> members,
      @Nullable String distribution,
      @Nullable Integer cap,
      @Nullable Integer version) {

    TeamDraft draft() {
      var ids = members == null ? List.<UUID>of() : members;
      return new TeamDraft(
          name == null ? "" : name,
          description == null ? "" : description,
          active == null || active,
          ids.stream().map(MemberId::new).collect(Collectors.toCollection(java.util.HashSet::new)),
          distribution == null ? "" : distribution,
          cap == null ? "" : String.valueOf(cap));
    }
  }

  @GetMapping(TEAMS)
  @Requires(Permission.TEAMS_LIST)
  ListJson list(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean active) {
    return new ListJson(
        loads.list(actor, new TeamFilter(q, active)).stream().map(TeamApi::row).toList());
  }

  @PostMapping(TEAMS)
  @Requires(Permission.TEAMS_CREATE)
  @ResponseStatus(HttpStatus.CREATED)
  TeamJson create(Actor actor, @RequestBody Typed typed) {
    return TeamJson.of(teams.create(actor, typed.draft()));
  }

  @GetMapping(TEAMS + "/{team}")
  @Requires(Permission.TEAMS_LIST)
  TeamJson get(Actor actor, @PathVariable UUID team) {
    return TeamJson.of(teams.get(actor, new TeamId(team)));
  }

  @PutMapping(TEAMS + "/{team}")
  @Requires(Permission.TEAMS_UPDATE)
  TeamJson update(Actor actor, @PathVariable UUID team, @RequestBody Typed typed) {
    var version = typed.version();
    if (version == null) {
      throw new Invalid("version", "Say which version of the team you read.");
    }
    return TeamJson.of(teams.update(actor, new TeamId(team), typed.draft(), version));
  }

  @DeleteMapping(TEAMS + "/{team}")
  @Requires(Permission.TEAMS_DELETE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Actor actor, @PathVariable UUID team) {
    deletions.delete(actor, new TeamId(team));
  }

  @PutMapping(TEAMS + "/{team}/members/{member}")
  @Requires(Permission.TEAMS_UPDATE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void seat(Actor actor, @PathVariable UUID team, @PathVariable UUID member) {
    seats.seat(actor, new TeamId(team), new MemberId(member));
  }

  @DeleteMapping(TEAMS + "/{team}/members/{member}")
  @Requires(Permission.TEAMS_UPDATE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unseat(Actor actor, @PathVariable UUID team, @PathVariable UUID member) {
    seats.unseat(actor, new TeamId(team), new MemberId(member));
  }

  private static RowJson row(TeamLine row) {
    var team = row.team();
    return new RowJson(
        team.id().value().toString(),
        team.name(),
        team.description(),
        team.active(),
        team.distribution().code(),
        team.cap(),
        team.version(),
        row.members(),
        row.away(),
        row.balance().open(),
        row.balance().waiting(),
        row.balance().oldest());
  }
}
