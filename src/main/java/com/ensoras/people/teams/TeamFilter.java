package com.ensoras.people.teams;

import com.ensoras.kernel.Names;

/**
 * Which teams to list.
 *
 * @param search a part of the name, empty for all
 * @param onlyActive whether to leave out teams that take no tickets
 */
public record TeamFilter(String search, boolean onlyActive) {

  public static final TeamFilter ALL = new TeamFilter("", false);

  boolean fits(Team team) {
    return Names.key(team.name()).contains(Names.key(search)) && (team.active() || !onlyActive);
  }
}
