package com.ensoras.shell;

import com.ensoras.access.Actor;
import com.ensoras.access.Visit;
import com.ensoras.notices.Notices;
import com.ensoras.web.Frame;
import com.ensoras.web.Frames;
import com.ensoras.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Puts together what stands around a page from what the guard has read; asks no database. */
@Component
class ShellFrames implements Frames {

  private final Menu menu;

  ShellFrames(Menu menu) {
    this.menu = menu;
  }

  @Override
  public Frame around(HttpServletRequest request, Page page) {
    var csrf = csrf(request);
    var visit = Calls.visit(request).orElse(null);
    if (visit == null) {
      return Frame.bare(csrf);
    }
    var actor = visit.member();
    if (actor != null && !page.isBare()) {
      page.live(menu.topics(actor).toArray(String[]::new));
    }
    var projects = Surroundings.projects(request);
    return new Frame(
        csrf,
        actor == null ? null : present(actor, projects),
        projects,
        actor == null
            ? List.of()
            : menu.sections(actor, request.getRequestURI(), Surroundings.badges(request)),
        person(visit, actor),
        actor == null ? null : bell(request, actor),
        null,
        actor == null ? null : banner(actor));
  }

  private static Frame.Bell bell(HttpServletRequest request, Actor actor) {
    var now = Instant.now();
    return new Frame.Bell(
        "/p/" + actor.slug() + "/notices",
        Surroundings.unread(request),
        Notices.topic(actor.member()),
        now.getEpochSecond() * 1_000_000 + now.getNano() / 1000);
  }

  private static Frame.ProjectLink present(Actor actor, List<Frame.ProjectLink> projects) {
    return projects.stream()
        .filter(project -> project.slug().equals(actor.slug()))
        .findFirst()
        .orElseGet(() -> Surroundings.link(actor.slug(), actor.projectName(), 0));
  }

  private static Frame.Person person(Visit visit, @Nullable Actor actor) {
    var person = visit.person();
    return new Frame.Person(
        person.id().value(),
        person.name(),
        person.email(),
        actor == null ? null : actor.roleName(),
        "/account",
        actor == null ? null : "/p/" + actor.slug() + "/access",
        actor == null ? null : "/p/" + actor.slug() + "/notices/settings",
        "/sign-out");
  }

  private static Frame.@Nullable Banner banner(Actor actor) {
    var preview = actor.preview();
    return preview == null
        ? null
        : new Frame.Banner(
            "You see this project as " + preview.name() + " would. Nothing can be changed.",
            "End preview",
            "/p/" + actor.slug() + "/preview/end");
  }

  private static String csrf(HttpServletRequest request) {
    var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return token == null ? "" : token.getToken();
  }
}
