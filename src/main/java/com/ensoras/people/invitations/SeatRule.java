package com.ensoras.people.invitations;

import com.ensoras.access.Denied;
import com.ensoras.access.ExceedsAuthority;
import com.ensoras.access.Permission;
import com.ensoras.access.Standing;
import com.ensoras.access.TicketsSeen;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.TeamId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Who seats others in a team needs Teams: Create or Update and, unless they see all tickets, sits
 * in it (access.md 3).
 */
record SeatRule(Standing standing, List<Team> teams) {

  /**
   * @param sits whether whoever seats others sits in it
   */
  record Team(TeamId id, String name, boolean sits) {}

  SeatRule {
    teams = List.copyOf(teams);
  }

  boolean holdsPermission() {
    return standing.may(Permission.TEAMS_CREATE) || standing.may(Permission.TEAMS_UPDATE);
  }

  boolean allows(Team team) {
    return holdsPermission() && (team.sits() || standing.authority().seen() == TicketsSeen.ALL);
  }

  boolean allows(TeamId id) {
    return teams.stream().anyMatch(team -> team.id().equals(id) && allows(team));
  }

  /**
   * The teams that were chosen.
   *
   * @throws Invalid for one that is not there
   * @throws Denied without the permission
   * @throws ExceedsAuthority for one that one may not seat others in
   */
  List<TeamId> chosen(Collection<String> typed) {
    if (typed.isEmpty()) {
      return List.of();
    }
    if (!holdsPermission()) {
      throw Denied.lacks(Permission.TEAMS_UPDATE);
    }
    var chosen = typed.stream().map(this::find).distinct().toList();
    var beyond = chosen.stream().filter(team -> !allows(team)).toList();
    if (!beyond.isEmpty()) {
      throw new ExceedsAuthority(
          beyond.stream().map(team -> "A seat in the team " + team.name()).toList());
    }
    return chosen.stream().map(Team::id).toList();
  }

  private Team find(String typed) {
    return teams.stream()
        .filter(team -> isId(team, typed))
        .findFirst()
        .orElseThrow(() -> new Invalid("teams", "One of these teams is not there any more."));
  }

  private static boolean isId(Team team, String typed) {
    try {
      return team.id().value().equals(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
