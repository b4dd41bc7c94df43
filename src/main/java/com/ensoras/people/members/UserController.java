package com.ensoras.people.members;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.MenuItem;
import com.ensoras.access.MenuPlace;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.access.RoleId;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Formats;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The Users page and the page of one user. */
@Controller
class UserController {

  private final Members members;
  private final Absences absences;
  private final UserPages pages;

  UserController(Members members, Absences absences, UserPages pages) {
    this.members = members;
    this.absences = absences;
    this.pages = pages;
  }

  @Bean
  static MenuItem usersInMenu() {
    return new MenuItem(MenuPlace.USERS, "users", UserPages.LIST);
  }

  @GetMapping(UserPages.LIST)
  @Requires(Permission.USERS_LIST)
  Page list(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before) {
    return pages.list(actor, new MemberFilter(q, role, after, before));
  }

  @GetMapping(UserPages.USER)
  @Requires(Permission.USERS_LIST)
  Page user(Actor actor, @PathVariable UUID member) {
    return pages.user(actor, new MemberId(member), Form.empty());
  }

  @PostMapping(UserPages.ROLE)
  @Requires(Permission.USERS_UPDATE)
  Answer giveRole(Actor actor, @PathVariable UUID member, Form form) {
    var id = new MemberId(member);
    return form.attempt(
        () -> {
          members.giveRole(actor, id, role(form, "role"), role(form, "shown"));
          return Redirect.to(UserPages.href(actor.slug(), id)).toast("The role was changed.");
        },
        refused -> pages.user(actor, id, refused));
  }

  @PostMapping(UserPages.SESSIONS)
  @Requires(Permission.USERS_UPDATE)
  Answer endSessions(Actor actor, @PathVariable UUID member, Form form) {
    var id = new MemberId(member);
    return form.attempt(
        () -> {
          var ended = members.endSessions(actor, id);
          return Redirect.to(UserPages.href(actor.slug(), id))
              .toast(Formats.count(ended, "session was", "sessions were") + " ended.");
        },
        refused -> pages.user(actor, id, refused));
  }

  @PostMapping(UserPages.AWAY)
  @Requires(Permission.TEAMS_UPDATE)
  Answer away(Actor actor, @PathVariable UUID member, Form form) {
    var id = new MemberId(member);
    return form.attempt(
        () -> {
          absences.set(
              actor,
              id,
              new AwayDraft(form.has("away", "true"), form.value("until"), form.value("deputy")));
          return Redirect.to(UserPages.href(actor.slug(), id)).toast("It was saved.");
        },
        refused -> pages.user(actor, id, refused));
  }

  private static RoleId role(Form form, String field) {
    try {
      return new RoleId(UUID.fromString(form.value(field)));
    } catch (IllegalArgumentException e) {
      throw new Invalid("role", "Choose a role.");
    }
  }
}
