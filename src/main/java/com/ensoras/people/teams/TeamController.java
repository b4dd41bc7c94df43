package com.ensoras.people.teams;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.MenuItem;
import com.ensoras.access.MenuPlace;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.TeamId;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The Teams page, and the page of one team. */
@Controller
class TeamController {

  private final Teams teams;
  private final TeamPages pages;

  TeamController(Teams teams, TeamPages pages) {
    this.teams = teams;
    this.pages = pages;
  }

  @Bean
  static MenuItem teamsInMenu() {
    return new MenuItem(MenuPlace.TEAMS, "users-group", TeamPages.LIST);
  }

  @GetMapping(TeamPages.LIST)
  @Requires(Permission.TEAMS_LIST)
  Page list(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String active) {
    return pages.list(actor, new TeamFilter(q, active.equals("true")));
  }

  @GetMapping(TeamPages.NEW)
  @Requires(Permission.TEAMS_CREATE)
  Page fresh(Actor actor) {
    return pages.fresh(actor, Form.empty());
  }

  @PostMapping(TeamPages.LIST)
  @Requires(Permission.TEAMS_CREATE)
  Answer create(Actor actor, Form form) {
    return form.attempt(
        () -> {
          teams.create(actor, draft(form));
          return Redirect.to(TeamPages.list(actor.slug())).toast("The team was created.");
        },
        refused -> pages.fresh(actor, refused));
  }

  @GetMapping(TeamPages.TEAM)
  @Requires(Permission.TEAMS_LIST)
  Page team(Actor actor, @PathVariable UUID team) {
    return pages.team(actor, new TeamId(team), Form.empty());
  }

  @PostMapping(TeamPages.TEAM)
  @Requires(Permission.TEAMS_UPDATE)
  Answer update(Actor actor, @PathVariable UUID team, Form form) {
    var id = new TeamId(team);
    return form.attempt(
        () -> {
          teams.update(actor, id, draft(form), version(form));
          return Redirect.to(TeamPages.href(actor.slug(), id)).toast("The team was saved.");
        },
        refused -> pages.team(actor, id, refused));
  }

  private static TeamDraft draft(Form form) {
    var members = new HashSet<MemberId>();
    for (var typed : form.all("member")) {
      members.add(
          uuid(typed)
              .map(MemberId::new)
              .orElseThrow(() -> new Invalid("member", "There is no such member.")));
    }
    return new TeamDraft(
        form.value("name"),
        form.value("description"),
        form.has("active", "true"),
        members,
        form.value("distribution"),
        form.value("cap"));
  }

  private static int version(Form form) {
    try {
      return Integer.parseInt(form.value("version"));
    } catch (NumberFormatException e) {
      throw new Invalid("version", "Open the team again and save then.");
    }
  }

  static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
