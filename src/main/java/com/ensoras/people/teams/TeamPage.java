package com.ensoras.people.teams;

import com.ensoras.web.Form;

/** A team for whoever may not change it. */
record TeamPage(String project, TeamView view, Form form, boolean mayDelete) {

  String href() {
    return TeamPages.href(project, view.team().id());
  }
}
