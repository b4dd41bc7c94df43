package com.ensoras.people.members;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.MemberId;
import com.ensoras.people.UsersPageSection;
import com.ensoras.people.roles.Role;
import com.ensoras.people.roles.RoleBook;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.PageAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the pages about users together. */
@Component
class UserPages {

  static final String LIST = "/p/{project}/users";
  static final String USER = LIST + "/{member}";
  static final String ROLE = USER + "/role";
  static final String AWAY = USER + "/away";
  static final String SESSIONS = USER + "/sessions/end";
  static final String REMOVAL = USER + "/removal";
  static final String EXPLANATION = USER + "/explanation";

  private final Members members;
  private final Doors doors;
  private final List<UsersPageSection> sections;

  UserPages(Members members, Doors doors, List<UsersPageSection> sections) {
    this.members = members;
    this.doors = doors;
    this.sections = sections;
  }

  static String href(String project, MemberId member) {
    return "/p/" + project + "/users/" + member.value();
  }

  Page list(Actor actor, MemberFilter filter) {
    var slice = members.list(actor, filter);
    var parts = sections.stream().flatMap(section -> section.of(actor).stream()).toList();
    var contents =
        parts.stream().map(UsersPageSection.Part::content).filter(Objects::nonNull).toList();
    var page =
        Page.of(
                "Users",
                "people/members/list.jte",
                new UserListPage(
                    actor.slug(),
                    slice.rows(),
                    filter,
                    roleFilter(members.roles(actor)),
                    to(actor, filter, "before", slice.newer()),
                    to(actor, filter, "after", slice.older()),
                    contents))
            .live("access");
    parts.stream()
        .map(UsersPageSection.Part::action)
        .filter(Objects::nonNull)
        .forEach(page::action);
    return page;
  }

  Page user(Actor actor, MemberId id, Form form) {
    var sheet = members.sheet(actor, id);
    var member = sheet.view().member();
    var problem = Reach.problem(actor, member, sheet.book(), sheet.owner()).orElse(null);
    var givesRoles = doors.open(actor, "POST", ROLE) && !member.isOwner();
    var removes = doors.open(actor, "GET", REMOVAL) && !member.isOwner();
    var endsSessions = doors.open(actor, "POST", SESSIONS) && problem == null;
    var page =
        Page.of(
            member.name(),
            "people/members/user.jte",
            new UserPage(
                actor.slug(),
                sheet.view(),
                form.has("role") ? form : form.with("role", roleOf(member)),
                givesRoles && problem == null ? choices(actor, sheet.book(), sheet.owner()) : null,
                endsSessions ? sheet.sessions() : null,
                removes && problem == null,
                givesRoles || removes ? problem : null,
                sheet.away(),
                doors.open(actor, "POST", AWAY) ? awayForm(form, sheet.away()) : null,
                deputies(sheet.deputies(), id)));
    if (doors.open(actor, "GET", EXPLANATION)) {
      var explanation = href(actor.slug(), id) + "/explanation";
      page.action(PageAction.secondary("Explain", explanation, "list-check"));
    }
    return page.back("Users", "/p/" + actor.slug() + "/users").live("access").narrow();
  }

  /** What was typed, or how it stands. */
  static Form awayForm(Form typed, @Nullable Away away) {
    if (typed.has("until") || away == null) {
      return typed;
    }
    var until = away.until();
    var deputy = away.deputy();
    return typed
        .with("away", "true")
        .with("until", until == null ? "" : until.toString())
        .with("deputy", deputy == null ? "" : deputy.value().toString());
  }

  private static List<Choice> deputies(List<MemberName> names, MemberId self) {
    return names.stream()
        .filter(name -> !name.id().equals(self))
        .map(name -> Choice.of(name.id().value().toString(), name.name()))
        .toList();
  }

  private static String roleOf(Member member) {
    var role = member.role();
    return role == null ? "" : role.value().toString();
  }

  private static List<Choice> roleFilter(List<Role> roles) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of(MemberFilter.OWNER, "Owner"));
    roles.forEach(role -> choices.add(Choice.of(role.id().value().toString(), role.name())));
    return choices;
  }

  private static List<Choice> choices(Actor actor, RoleBook book, String owner) {
    return book.roles().stream().map(role -> choice(actor, book, role, owner)).toList();
  }

  private static Choice choice(Actor actor, RoleBook book, Role role, String owner) {
    var choice = Choice.of(role.id().value().toString(), role.name());
    var lacking = book.lacking(actor, role.id());
    return lacking.isEmpty() ? choice : choice.refused(Reach.reason(lacking, owner));
  }

  private static @Nullable String to(
      Actor actor, MemberFilter filter, String direction, @Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    var uri = UriComponentsBuilder.fromPath("/p/" + actor.slug() + "/users");
    if (!filter.search().isEmpty()) {
      uri.queryParam("q", "{q}");
    }
    if (!filter.role().isEmpty()) {
      uri.queryParam("role", "{role}");
    }
    return uri.queryParam(direction, cursor)
        .encode()
        .buildAndExpand(java.util.Map.of("q", filter.search(), "role", filter.role()))
        .toUriString();
  }
}
