package com.ensoras.people.preview;

import com.ensoras.access.Actor;
import com.ensoras.access.Holdup;
import com.ensoras.access.MemberId;
import com.ensoras.access.MembersOnly;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.access.RoleId;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Starts and ends a preview; it leads to the first page that is open in it. */
@Controller
class PreviewController {

  private final Previews previews;

  PreviewController(Previews previews) {
    this.previews = previews;
  }

  @PostMapping("/p/{project}/users/{member}/preview")
  @Requires(Permission.USERS_LIST)
  Redirect asMember(Actor actor, @PathVariable UUID member) {
    previews.asMember(actor, new MemberId(member));
    return Redirect.to("/p/" + actor.slug());
  }

  @PostMapping("/p/{project}/roles/{role}/preview")
  @Requires(Permission.ROLES_LIST)
  Redirect asRole(Actor actor, @PathVariable UUID role) {
    previews.asRole(actor, new RoleId(role));
    return Redirect.to("/p/" + actor.slug());
  }

  @PostMapping(Holdup.PREVIEW_END)
  @MembersOnly
  Redirect end(Actor actor) {
    previews.end(actor);
    return Redirect.to("/p/" + actor.slug()).toast("The preview has ended.");
  }
}
