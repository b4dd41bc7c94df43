package com.ensoras.people.roles;

import java.util.List;
import java.util.UUID;

/** A role as programs read it. */
record RoleJson(
    UUID id,
    String name,
    List<String> permissions,
    String ticketsSeen,
    boolean repliesWait,
    List<UUID> handsOut,
    int version,
    long members,
    long pendingInvitations) {

  static RoleJson of(RolesNow now, Role role) {
    var authority = role.authority();
    var use = now.use(role.id());
    return new RoleJson(
        role.id().value(),
        role.name(),
        authority.permissions().codes(),
        authority.seen().code(),
        authority.repliesWait(),
        now.book().handsOut(role.id()).stream().map(id -> id.value()).toList(),
        role.version(),
        use.members(),
        use.invitations());
  }
}
