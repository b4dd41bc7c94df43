package com.ensoras.people.teams;

import com.ensoras.web.Form;
import java.util.List;

/** A team for whoever may not change it. */
record TeamPage(
    String project, TeamView view, Form form, List<MemberLoad> loads, boolean mayDelete) {

  String href() {
    return TeamPages.href(project, view.team().id());
  }
}
