package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.access.RoleId;
import com.ensoras.web.Answer;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Deleting a role, and giving all who have it another one first. */
@Controller
class RoleDeletionController {

  static final String DELETION = RoleController.ONE + "/deletion";
  static final String REASSIGNMENT = RoleController.ONE + "/reassignment";

  private final Roles roles;
  private final Reassignment reassignment;
  private final RoleReading reading;
  private final Doors doors;

  RoleDeletionController(Roles roles, Reassignment reassignment, RoleReading reading, Doors doors) {
    this.roles = roles;
    this.reassignment = reassignment;
    this.reading = reading;
    this.doors = doors;
  }

  @GetMapping(DELETION)
  @Requires(Permission.ROLES_DELETE)
  Page ask(Actor actor, @PathVariable UUID role) {
    return dialog(actor, new RoleId(role), Form.empty(), Permission.ROLES_DELETE);
  }

  @PostMapping(DELETION)
  @Requires(Permission.ROLES_DELETE)
  Answer delete(Actor actor, @PathVariable UUID role, Form form) {
    var id = new RoleId(role);
    return form.attempt(
        () -> {
          roles.delete(actor, id);
          return Redirect.to("/p/" + actor.slug() + "/roles").toast("Role deleted.");
        },
        refused -> dialog(actor, id, refused, Permission.ROLES_DELETE));
  }

  @PostMapping(REASSIGNMENT)
  @Requires(Permission.USERS_UPDATE)
  Answer reassign(Actor actor, @PathVariable UUID role, Form form) {
    var id = new RoleId(role);
    return form.attempt(
        () -> {
          var to = HandsOutController.id(form.value("to"), "to");
          var done = reassignment.reassign(actor, id, to);
          return Redirect.to("/p/" + actor.slug() + "/roles/" + role)
              .toast("Reassigned: " + done.inWords() + ".");
        },
        refused -> dialog(actor, id, refused, Permission.USERS_UPDATE));
  }

  private Page dialog(Actor actor, RoleId id, Form form, Permission permission) {
    var now = reading.forming(actor, permission);
    var role = now.book().get(id);
    var address = "/p/" + actor.slug() + "/roles/" + id.value();
    var page =
        new RoleDeletionPage(
            address,
            role,
            now.use(id),
            doors.open(actor, "POST", REASSIGNMENT),
            others(actor, now, id),
            form);
    return Page.of("Delete " + role.name(), "people/roles/deletion.jte", page)
        .back(role.name(), address)
        .dialog();
  }

  private static List<Choice> others(Actor actor, RolesNow now, RoleId id) {
    return now.book().roles().stream()
        .filter(other -> !other.id().equals(id))
        .map(other -> choice(actor, now, other))
        .toList();
  }

  private static Choice choice(Actor actor, RolesNow now, Role role) {
    var choice = Choice.of(role.id().value().toString(), role.name());
    return now.book().mayGive(actor, role.id())
        ? choice
        : choice.refused("only " + now.owner() + ", the Owner, can");
  }
}
