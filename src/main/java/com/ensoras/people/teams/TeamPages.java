package com.ensoras.people.teams;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.MemberId;
import com.ensoras.people.TeamId;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.PageAction;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the pages about teams together. */
@Component
class TeamPages {

  static final String LIST = "/p/{project}/teams";
  static final String NEW = LIST + "/new";
  static final String TEAM = LIST + "/{team}";
  static final String DELETION = TEAM + "/deletion";

  private final Teams teams;
  private final TeamLoads loads;
  private final Seatable seatable;
  private final Doors doors;

  TeamPages(Teams teams, TeamLoads loads, Seatable seatable, Doors doors) {
    this.teams = teams;
    this.loads = loads;
    this.seatable = seatable;
    this.doors = doors;
  }

  static String list(String project) {
    return "/p/" + project + "/teams";
  }

  static String href(String project, TeamId team) {
    return list(project) + "/" + team.value();
  }

  Page list(Actor actor, TeamFilter filter) {
    var mayCreate = doors.open(actor, "GET", NEW);
    var page =
        Page.of(
                "Teams",
                "people/teams/list.jte",
                new TeamListPage(actor.slug(), loads.list(actor, filter), filter, mayCreate))
            .live("access", Balances.TOPIC)
            .wide();
    return mayCreate
        ? page.action(PageAction.primary("New Team", list(actor.slug()) + "/new", "plus"))
        : page;
  }

  Page fresh(Actor actor, Form typed) {
    var form =
        typed.has("name") ? typed : typed.with("active", "true").with("distribution", "manual");
    return Page.of(
            "New Team",
            "people/teams/form.jte",
            TeamFormPage.of(
                actor.slug(), null, form, seatable.forNew(actor, chosen(form)), List.of(), false))
        .back("Teams", list(actor.slug()))
        .narrow();
  }

  Page team(Actor actor, TeamId id, Form typed) {
    var view = teams.get(actor, id);
    var mayDelete = doors.open(actor, "GET", DELETION);
    var page =
        doors.open(actor, "POST", TEAM)
            ? edit(actor, view, typed, mayDelete)
            : Page.of(
                view.team().name(),
                "people/teams/team.jte",
                new TeamPage(actor.slug(), view, typed, loads(actor, view), mayDelete));
    return page.back("Teams", list(actor.slug())).live("access", Balances.TOPIC).narrow();
  }

  private Page edit(Actor actor, TeamView view, Form typed, boolean mayDelete) {
    var form = typed.has("version") ? typed : shown(view);
    return Page.of(
        view.team().name(),
        "people/teams/form.jte",
        TeamFormPage.of(
            actor.slug(),
            view,
            form,
            seatable.of(actor, view, chosen(form)),
            loads(actor, view),
            mayDelete));
  }

  private List<MemberLoad> loads(Actor actor, TeamView view) {
    return loads.of(actor, view, teams.away(actor, view));
  }

  private static Form shown(TeamView view) {
    var team = view.team();
    var form =
        Form.empty()
            .with("name", team.name())
            .with("description", team.description())
            .with("distribution", team.distribution().code())
            .with("cap", team.cap() == null ? "" : String.valueOf(team.cap()))
            .with("version", String.valueOf(team.version()))
            .with("member", view.members().stream().map(m -> m.id().value().toString()).toList());
    return team.active() ? form.with("active", "true") : form;
  }

  private static List<MemberId> chosen(Form form) {
    return form.all("member").stream().flatMap(TeamPages::id).toList();
  }

  private static Stream<MemberId> id(String typed) {
    return TeamController.uuid(typed).map(MemberId::new).stream();
  }
}
