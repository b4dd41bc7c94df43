package com.ensoras.shell;

import com.ensoras.access.Actor;
import com.ensoras.access.MembersOnly;
import com.ensoras.access.SignedIn;
import com.ensoras.access.Visit;
import com.ensoras.web.Answer;
import com.ensoras.web.Frame;
import com.ensoras.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people land: in the last used project, on the first page that is open to them. */
@Controller
class HomeController {

  private final Surroundings surroundings;
  private final Redirects redirects;

  HomeController(Surroundings surroundings, Redirects redirects) {
    this.surroundings = surroundings;
    this.redirects = redirects;
  }

  @GetMapping("/")
  @SignedIn
  Answer home(Visit visit) {
    var projects = surroundings.projects(visit);
    var last = visit.person().lastProject();
    return projects.stream()
        .map(Frame.ProjectLink::slug)
        .filter(slug -> slug.equals(last))
        .findFirst()
        .or(() -> projects.stream().map(Frame.ProjectLink::slug).findFirst())
        .map(slug -> Redirect.to("/p/" + slug))
        .orElseGet(() -> Redirect.to("/projects"));
  }

  @GetMapping("/p/{project}")
  @MembersOnly
  Answer project(Actor actor) {
    return Redirect.to(redirects.landing(actor));
  }
}
