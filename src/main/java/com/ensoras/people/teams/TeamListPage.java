package com.ensoras.people.teams;

import java.util.List;

/** The Teams page. */
record TeamListPage(String project, List<TeamLine> rows, TeamFilter filter, boolean mayCreate) {

  String href(TeamLine row) {
    return TeamPages.href(project, row.team().id());
  }

  String listHref() {
    return TeamPages.list(project);
  }

  boolean isFiltered() {
    return !filter.search().isBlank() || filter.onlyActive();
  }
}
