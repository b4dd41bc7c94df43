package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.OwnerOnly;
import com.ensoras.access.RoleId;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Form;
import com.ensoras.web.Redirect;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a role hands out, from the editor's page. */
@Controller
class HandsOutController {

  static final String HANDS_OUT = RoleController.ONE + "/hands-out";

  private final HandsOut handsOut;

  HandsOutController(HandsOut handsOut) {
    this.handsOut = handsOut;
  }

  @PostMapping(HANDS_OUT)
  @OwnerOnly
  Redirect set(Actor actor, @PathVariable UUID role, Form form) {
    handsOut.set(actor, new RoleId(role), handed(form));
    return Redirect.to("/p/" + actor.slug() + "/roles/" + role).toast("Saved what it hands out.");
  }

  private static Set<RoleId> handed(Form form) {
    var ids = new LinkedHashSet<RoleId>();
    form.all("handed").forEach(typed -> ids.add(id(typed, "handed")));
    return ids;
  }

  /**
   * @throws Invalid at the field when it is no id
   */
  static RoleId id(String typed, String field) {
    try {
      return new RoleId(UUID.fromString(typed));
    } catch (IllegalArgumentException nonsense) {
      throw new Invalid(field, "Choose a role.");
    }
  }
}
