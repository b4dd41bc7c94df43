package com.ensoras.people.roles;

import com.ensoras.kernel.Invalid;
import com.ensoras.web.Form;
import java.util.List;

/** The role editor's form: what its fields are called. */
final class RoleForm {

  private RoleForm() {}

  static Form empty() {
    return Form.empty().with("ticketsSeen", "all");
  }

  static Form of(Role role) {
    var authority = role.authority();
    return basedOn(
        Form.empty()
            .with("name", role.name())
            .with("permission", authority.permissions().codes())
            .with("ticketsSeen", authority.seen().code())
            .with("repliesWait", String.valueOf(authority.repliesWait())),
        role);
  }

  /** Says what the role says now, so that a stale save can tell the difference. */
  static Form basedOn(Form form, Role role) {
    var authority = role.authority();
    return form.with("version", String.valueOf(role.version()))
        .with("wasName", role.name())
        .with("wasPermissions", String.join(" ", authority.permissions().codes()))
        .with("wasSeen", authority.seen().code())
        .with("wasWaiting", String.valueOf(authority.repliesWait()));
  }

  static RoleDraft draft(Form form) {
    return new RoleDraft(
        form.value("name"),
        form.all("permission"),
        form.value("ticketsSeen"),
        form.has("repliesWait", "true"));
  }

  static Saving saving(Form form) {
    var sure = form.has("confirm-loss", "true");
    return new Saving(version(form), was(form), sure, sure);
  }

  /**
   * @throws Invalid when it is no number
   */
  static int version(Form form) {
    try {
      return Integer.parseInt(form.value("version"));
    } catch (NumberFormatException none) {
      throw new Invalid("version", "Open the role again, then save.");
    }
  }

  /** What the role said when the form was opened. */
  private static RoleDraft was(Form form) {
    var codes = form.value("wasPermissions");
    return new RoleDraft(
        form.value("wasName"),
        codes.isEmpty() ? List.of() : List.of(codes.split(" ")),
        form.value("wasSeen"),
        form.has("wasWaiting", "true"));
  }
}
