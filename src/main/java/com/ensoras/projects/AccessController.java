package com.ensoras.projects;

import com.ensoras.access.Actor;
import com.ensoras.access.MembersOnly;
import com.ensoras.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Your access: the page that every member can always open, and the same for programs. */
@Controller
class AccessController {

  private final YourAccess access;

  AccessController(YourAccess access) {
    this.access = access;
  }

  @GetMapping("/p/{project}/access")
  @MembersOnly
  Page show(Actor actor) {
    return Page.of("Your access", "projects/access.jte", AccessPage.of(actor, access.of(actor)))
        .live("access")
        .narrow();
  }
}
