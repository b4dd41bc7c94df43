package com.ensoras.people.teams;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.people.TeamId;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The dialog before a team is deleted, and the deletion. */
@Controller
class TeamDeletionController {

  private final TeamDeletions deletions;

  TeamDeletionController(TeamDeletions deletions) {
    this.deletions = deletions;
  }

  @GetMapping(TeamPages.DELETION)
  @Requires(Permission.TEAMS_DELETE)
  Page ask(Actor actor, @PathVariable UUID team) {
    return page(actor, new TeamId(team), Form.empty());
  }

  @PostMapping(TeamPages.DELETION)
  @Requires(Permission.TEAMS_DELETE)
  Answer delete(Actor actor, @PathVariable UUID team, Form form) {
    var id = new TeamId(team);
    return form.attempt(
        () -> {
          deletions.delete(actor, id);
          return Redirect.to(TeamPages.list(actor.slug())).toast("The team was deleted.");
        },
        refused -> page(actor, id, refused));
  }

  private Page page(Actor actor, TeamId id, Form form) {
    var deletion = deletions.asked(actor, id);
    return Page.of(
            "Delete " + deletion.team().name() + "?",
            "people/teams/deletion.jte",
            new TeamDeletionPage(actor.slug(), deletion, form))
        .back(deletion.team().name(), TeamPages.href(actor.slug(), id))
        .dialog();
  }
}
