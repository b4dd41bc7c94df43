package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.people.Stale;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** All roles × permissions, to look at, to change and as CSV. */
@Controller
class MatrixController {

  static final String MATRIX = "/p/{project}/roles/matrix";

  private final RoleMatrix matrix;
  private final RoleReading reading;
  private final Doors doors;

  MatrixController(RoleMatrix matrix, RoleReading reading, Doors doors) {
    this.matrix = matrix;
    this.reading = reading;
    this.doors = doors;
  }

  @GetMapping(MATRIX)
  @Requires(Permission.ROLES_LIST)
  Page open(Actor actor) {
    var now = reading.list(actor);
    return page(actor, now, MatrixForm.of(now.book()), null);
  }

  @GetMapping(MATRIX + "/csv")
  @Requires(Permission.ROLES_LIST)
  ResponseEntity<byte[]> csv(Actor actor) {
    return Attachment.csv("roles-" + actor.slug(), RoleCsv.write(reading.list(actor).book()));
  }

  @PostMapping(MATRIX)
  @Requires(Permission.ROLES_UPDATE)
  Answer save(Actor actor, Form form) {
    return form.attempt(() -> saved(actor, form), refused -> again(actor, refused, null));
  }

  private Answer saved(Actor actor, Form form) {
    var sure = form.has("confirm-loss", "true");
    try {
      var changed = matrix.save(actor, MatrixForm.columns(form), sure);
      var roles = com.ensoras.web.Formats.count(changed, "role");
      return Redirect.to("/p/" + actor.slug() + "/roles/matrix").toast("Saved: " + roles + ".");
    } catch (ConfirmLoss loss) {
      var confirm = new MatrixPage.Confirm(loss.losing(), loss.impact());
      return again(actor, form, confirm).status(409);
    } catch (ConfirmImpact asked) {
      var confirm = new MatrixPage.Confirm(List.of(), asked.impact());
      return again(actor, form, confirm).status(409);
    } catch (Stale stale) {
      return again(actor, form.refused(stale), null).status(409);
    }
  }

  private Page again(Actor actor, Form form, MatrixPage.@Nullable Confirm confirm) {
    return page(actor, reading.forming(actor, Permission.ROLES_UPDATE), form, confirm);
  }

  private Page page(Actor actor, RolesNow now, Form form, MatrixPage.@Nullable Confirm confirm) {
    var mayUpdate = doors.open(actor, "POST", MATRIX);
    return Page.of(
            "Roles and permissions",
            "people/roles/matrix.jte",
            MatrixPage.of(actor, now, form, mayUpdate, confirm))
        .back("Roles", "/p/" + actor.slug() + "/roles")
        .live("roles", "access")
        .wide();
  }
}
