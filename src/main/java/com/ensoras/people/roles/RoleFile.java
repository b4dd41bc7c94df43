package com.ensoras.people.roles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Roles outside a project: by names, without ids.
 *
 * @param format always {@link #FORMAT}
 */
record RoleFile(@Nullable String format, @Nullable List<@Nullable Entry> roles) {

  static final String FORMAT = "ensoras-roles-1";

  /**
   * @param handsOut names of roles; null leaves what is there
   */
  record Entry(
      @Nullable String name,
      @Nullable List<@Nullable String> permissions,
      @Nullable String ticketsSeen,
      @Nullable Boolean repliesWait,
      @Nullable List<@Nullable String> handsOut) {

    RoleDraft draft() {
      return new RoleInput(name, permissions, ticketsSeen, repliesWait, null, null).draft();
    }
  }

  static RoleFile of(RoleBook book, List<Role> roles) {
    return new RoleFile(
        FORMAT, roles.stream().<@Nullable Entry>map(role -> entry(book, role)).toList());
  }

  private static Entry entry(RoleBook book, Role role) {
    var authority = role.authority();
    var handed = book.handsOut(role.id());
    return new Entry(
        role.name(),
        authority.permissions().codes().stream().<@Nullable String>map(c -> c).toList(),
        authority.seen().code(),
        authority.repliesWait(),
        book.roles().stream()
            .filter(other -> handed.contains(other.id()))
            .<@Nullable String>map(Role::name)
            .toList());
  }
}
