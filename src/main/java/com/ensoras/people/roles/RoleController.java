package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.access.RoleId;
import com.ensoras.people.Stale;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A new role, and the editor of one that is there. */
@Controller
class RoleController {

  static final String ONE = "/p/{project}/roles/{role}";
  static final String COPY = ONE + "/copies";

  private final Roles roles;
  private final RoleReading reading;
  private final RoleEditor editor;

  RoleController(Roles roles, RoleReading reading, RoleEditor editor) {
    this.roles = roles;
    this.reading = reading;
    this.editor = editor;
  }

  @GetMapping("/p/{project}/roles/new")
  @Requires(Permission.ROLES_CREATE)
  Page fresh(Actor actor) {
    return forNew(actor, RoleForm.empty());
  }

  @PostMapping(RoleListController.LIST)
  @Requires(Permission.ROLES_CREATE)
  Answer create(Actor actor, Form form) {
    return form.attempt(
        () -> list(actor, "created", roles.create(actor, RoleForm.draft(form))),
        refused -> forNew(actor, refused));
  }

  @GetMapping(ONE)
  @Requires(Permission.ROLES_LIST)
  Page open(Actor actor, @PathVariable UUID role) {
    var now = reading.list(actor);
    var opened = now.book().get(new RoleId(role));
    return editor.forRole(actor, now, opened, RoleForm.of(opened));
  }

  @PostMapping(ONE)
  @Requires(Permission.ROLES_UPDATE)
  Answer save(Actor actor, @PathVariable UUID role, Form form) {
    var id = new RoleId(role);
    return form.attempt(() -> saved(actor, id, form), refused -> again(actor, id, refused, null));
  }

  @PostMapping(COPY)
  @Requires(Permission.ROLES_CREATE)
  Answer copy(Actor actor, @PathVariable UUID role) {
    var copy = roles.duplicate(actor, new RoleId(role));
    return Redirect.to("/p/" + actor.slug() + "/roles/" + copy.id().value())
        .toast("Copied as " + copy.name() + ".");
  }

  private Answer saved(Actor actor, RoleId id, Form form) {
    var draft = RoleForm.draft(form);
    try {
      return list(actor, "saved", roles.update(actor, id, draft, RoleForm.saving(form)));
    } catch (ConfirmLoss loss) {
      return again(actor, id, form, new RoleFormPage.Confirm(loss.losing(), loss.impact()))
          .status(409);
    } catch (Stale stale) {
      return changedMeanwhile(actor, id, form.refused(stale)).status(409);
    } catch (ConfirmImpact confirm) {
      var confirming = new RoleFormPage.Confirm(List.of(), confirm.impact());
      return again(actor, id, form, confirming).status(409);
    }
  }

  /** What was typed stays; saved again, it replaces what changed meanwhile. */
  private Page changedMeanwhile(Actor actor, RoleId id, Form form) {
    var now = reading.forming(actor, Permission.ROLES_UPDATE);
    var role = now.book().get(id);
    return editor.forRole(actor, now, role, RoleForm.basedOn(form, role));
  }

  private static Redirect list(Actor actor, String done, Role role) {
    var sentence =
        role.authority().permissions().isEmpty()
            ? "Role %s. It has no permission: its holders can open nothing yet."
            : "Role %s.";
    return Redirect.to("/p/" + actor.slug() + "/roles").toast(sentence.formatted(done));
  }

  private Page forNew(Actor actor, Form form) {
    return editor.forNew(actor, reading.forming(actor, Permission.ROLES_CREATE), form);
  }

  private Page again(
      Actor actor,
      RoleId id,
      Form form,
      RoleFormPage.@org.jspecify.annotations.Nullable Confirm confirm) {
    var now = reading.forming(actor, Permission.ROLES_UPDATE);
    return editor.forRole(actor, now, now.book().get(id), form, confirm);
  }
}
