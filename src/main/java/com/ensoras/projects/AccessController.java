package com.ensoras.projects;

import com.ensoras.access.Actor;
import com.ensoras.access.MembersOnly;
import com.ensoras.people.members.Absences;
import com.ensoras.people.members.AwayDraft;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Your access: the page that every member can always open, and the same for programs. */
@Controller
class AccessController {

  private final YourAccess access;
  private final Absences absences;

  AccessController(YourAccess access, Absences absences) {
    this.access = access;
    this.absences = absences;
  }

  @GetMapping("/p/{project}/access")
  @MembersOnly
  Page show(Actor actor) {
    return page(actor, Form.empty());
  }

  @PostMapping("/p/{project}/access/away")
  @MembersOnly
  Answer away(Actor actor, Form form) {
    return form.attempt(
        () -> {
          absences.setOwn(
              actor,
              new AwayDraft(form.has("away", "true"), form.value("until"), form.value("deputy")));
          return Redirect.to("/p/" + actor.slug() + "/access").toast("It was saved.");
        },
        refused -> page(actor, refused));
  }

  private Page page(Actor actor, Form form) {
    return Page.of(
            "Your access", "projects/access.jte", AccessPage.of(actor, access.of(actor), form))
        .live("access")
        .narrow();
  }
}
