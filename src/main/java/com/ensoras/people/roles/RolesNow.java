package com.ensoras.people.roles;

import com.ensoras.access.RoleId;
import java.util.Map;

/**
 * Everything that pages about roles show, read at one moment.
 *
 * @param owner the name of the Owner, who can do what others cannot
 */
record RolesNow(RoleBook book, Map<RoleId, RoleUse> uses, String owner) {

  RoleUse use(RoleId role) {
    return uses.getOrDefault(role, RoleUse.NOBODY);
  }
}
