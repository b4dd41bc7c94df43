package com.ensoras.people.roles;

import com.ensoras.access.Authority;

/** What a role says: its name and its authority, checked. */
public record RoleContent(String name, Authority authority) {

  static RoleContent of(Role role) {
    return new RoleContent(role.name(), role.authority());
  }
}
