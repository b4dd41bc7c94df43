package com.ensoras.people.roles;

import com.ensoras.access.Authority;
import com.ensoras.access.PermissionSet;
import com.ensoras.access.TicketsSeen;

/** What a role says: its name and its authority, checked. */
public record RoleContent(String name, Authority authority) {

  /** What the form of a new role says. */
  static final Authority EMPTY = new Authority(PermissionSet.none(), TicketsSeen.ALL, false);

  static RoleContent of(Role role) {
    return new RoleContent(role.name(), role.authority());
  }
}
