package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.Permission;
import com.ensoras.access.Standing;
import com.ensoras.access.TicketsSeen;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the role editor together, for whoever looks at it. */
@Component
class RoleEditor {

  private static final String TEMPLATE = "people/roles/form.jte";

  private final Doors doors;

  RoleEditor(Doors doors) {
    this.doors = doors;
  }

  Page forNew(Actor actor, RolesNow now, Form form) {
    var address = "/p/" + actor.slug() + "/roles";
    return Page.of("New Role", TEMPLATE, page(actor, now, null, address, null, form, null, null))
        .back("Roles", address);
  }

  Page forRole(Actor actor, RolesNow now, Role role, Form form) {
    return forRole(actor, now, role, form, null);
  }

  Page forRole(
      Actor actor, RolesNow now, Role role, Form form, RoleFormPage.@Nullable Confirm confirm) {
    var roles = "/p/" + actor.slug() + "/roles";
    var address = roles + "/" + role.id().value();
    var page =
        page(
            actor,
            now,
            role,
            address,
            whyNot(actor, now, role),
            form,
            confirm,
            acts(actor, now, role, address));
    return Page.of(role.name(), TEMPLATE, page).back("Roles", roles).live("roles", "access");
  }

  private RoleFormPage page(
      Actor actor,
      RolesNow now,
      @Nullable Role role,
      String action,
      @Nullable String readOnly,
      Form form,
      RoleFormPage.@Nullable Confirm confirm,
      RoleFormPage.@Nullable Acts acts) {
    return new RoleFormPage(
        actor.slug(),
        action,
        role,
        readOnly,
        form,
        PermissionBoxes.of(actor, form, now.owner(), readOnly != null),
        views(actor, now.owner()),
        actor.authority().repliesWait(),
        role == null ? null : givable(now.book(), role.id(), role.authority()),
        confirm,
        acts);
  }

  /** Which roles holders of this one could give, if it said so. */
  static String givable(
      RoleBook book, com.ensoras.access.RoleId id, com.ensoras.access.Authority authority) {
    var holder = new Standing(false, id, "", authority);
    var names =
        book.roles().stream()
            .filter(role -> book.mayGive(holder, role.id()))
            .map(Role::name)
            .toList();
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  /** Why the role cannot be changed, as a sentence; null when it can. */
  private @Nullable String whyNot(Actor actor, RolesNow now, Role role) {
    if (!doors.open(actor, "POST", RoleController.ONE)) {
      return "You can look at this role. Changing it needs the permission “"
          + Permission.ROLES_UPDATE.fullLabel()
          + "”.";
    }
    var lacking = Giving.lacking(actor.standing(), role.authority());
    return lacking.isEmpty()
        ? null
        : "This role goes beyond yours (%s). Only %s, the Owner, can change it."
            .formatted(Naming.few(lacking), now.owner());
  }

  private RoleFormPage.Acts acts(Actor actor, RolesNow now, Role role, String address) {
    var covered = Giving.lacking(actor.standing(), role.authority()).isEmpty();
    return new RoleFormPage.Acts(
        address,
        covered && doors.open(actor, "POST", RoleController.COPY),
        covered && doors.open(actor, "POST", RoleDeletionController.DELETION),
        doors.open(actor, "POST", RoleController.ONE + "/preview"),
        doors.open(actor, "GET", RoleController.ONE + "/explanation"),
        now.use(role.id()).inWords(),
        handsOut(actor, now, role));
  }

  private RoleFormPage.HandsOutPart handsOut(Actor actor, RolesNow now, Role role) {
    var handed = now.book().handsOut(role.id());
    var names = now.book().names(handed);
    var choices =
        now.book().roles().stream()
            .map(r -> Choice.of(r.id().value().toString(), r.name()))
            .toList();
    var form =
        Optional.of(Form.empty().with("handed", ids(now, role)))
            .filter(f -> doors.open(actor, "POST", HandsOutController.HANDS_OUT))
            .orElse(null);
    return new RoleFormPage.HandsOutPart(
        form, choices, names.isEmpty() ? "no other roles" : String.join(", ", names));
  }

  private static List<String> ids(RolesNow now, Role role) {
    return now.book().handsOut(role.id()).stream().map(id -> id.value().toString()).toList();
  }

  private static List<Choice> views(Actor actor, String owner) {
    return Stream.of(TicketsSeen.values()).map(seen -> view(actor, seen, owner)).toList();
  }

  private static Choice view(Actor actor, TicketsSeen seen, String owner) {
    var choice = Choice.of(seen.code(), seen.label());
    return actor.authority().seen().covers(seen)
        ? choice
        : choice.refused("You do not see these yourself; only " + owner + ", the Owner, can");
  }
}
