package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.access.RoleId;
import com.ensoras.kernel.Refusal;
import com.ensoras.web.Form;
import com.ensoras.web.Pages;
import gg.jte.output.StringOutput;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What saving would come to, beside Save, while somebody ticks: computes, and changes nothing. */
@Controller
class RoleImpactController {

  static final String IMPACT = RoleController.ONE + "/impact";

  private final RoleReading reading;
  private final Pages pages;

  RoleImpactController(RoleReading reading, Pages pages) {
    this.reading = reading;
    this.pages = pages;
  }

  @PostMapping(IMPACT)
  @Requires(Permission.ROLES_UPDATE)
  ResponseEntity<String> impact(Actor actor, @PathVariable UUID role, Form form) {
    var html = new StringOutput();
    pages.part("people/roles/ticking.jte", ticking(actor, new RoleId(role), form)).writeTo(html);
    return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(html.toString());
  }

  /** Nothing to say about what could not be saved: Save says why. */
  private RoleReading.Ticking ticking(Actor actor, RoleId id, Form form) {
    try {
      return reading.ticking(actor, id, RoleForm.draft(form));
    } catch (Refusal refusal) {
      if (refusal.status() != 422) {
        throw refusal;
      }
      return RoleReading.Ticking.NONE;
    }
  }
}
