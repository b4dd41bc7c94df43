package com.ensoras.people.teams;

import com.ensoras.web.Form;

/** Says, in numbers, what ends with a team. */
record TeamDeletionPage(String project, TeamDeletion deletion, Form form) {

  String href() {
    return TeamPages.href(project, deletion.team().id());
  }
}
