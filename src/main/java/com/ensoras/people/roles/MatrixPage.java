package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.PermissionGroup;
import com.ensoras.access.PermissionSet;
import com.ensoras.web.Form;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All roles and all permissions.
 *
 * @param mine what the person may do, and so could give
 * @param confirm what to confirm before it is saved; null when there is nothing
 */
record MatrixPage(
    String project,
    Form form,
    List<Column> columns,
    List<PermissionGroup> groups,
    PermissionSet mine,
    boolean editable,
    @Nullable Confirm confirm) {

  /** What is to be confirmed. */
  record Confirm(List<String> losing, Impact impact) {}

  /**
   * One role.
   *
   * @param refused why it cannot be changed; null when it can
   */
  record Column(Role role, @Nullable String refused) {

    public String id() {
      return role.id().value().toString();
    }

    public String sent() {
      return MatrixForm.column(role);
    }
  }

  static MatrixPage of(
      Actor actor, RolesNow now, Form form, boolean mayUpdate, @Nullable Confirm confirm) {
    var columns =
        now.book().roles().stream()
            .map(role -> new Column(role, refused(actor, now, role, mayUpdate)))
            .toList();
    return new MatrixPage(
        actor.slug(),
        form,
        columns,
        Stream.of(PermissionGroup.values()).toList(),
        actor.authority().permissions(),
        columns.stream().anyMatch(column -> column.refused() == null),
        confirm);
  }

  public List<Permission> in(PermissionGroup group) {
    return Permission.in(group);
  }

  public boolean isTicked(Column column, Permission permission) {
    return form.has("box", MatrixForm.box(column.role(), permission));
  }

  /** Why the box cannot be ticked; null when it can. */
  public @Nullable String refused(Column column, Permission permission) {
    return column.refused() != null || mine.has(permission)
        ? column.refused()
        : "You do not have this yourself";
  }

  public String box(Column column, Permission permission) {
    return MatrixForm.box(column.role(), permission);
  }

  private static @Nullable String refused(Actor actor, RolesNow now, Role role, boolean mayUpdate) {
    if (!mayUpdate) {
      return "You may look at roles";
    }
    return Giving.lacking(actor.standing(), role.authority()).isEmpty()
        ? null
        : "Only " + now.owner() + ", the Owner, can change " + role.name();
  }
}
