package com.ensoras.people;

import com.ensoras.access.Authority;
import com.ensoras.access.Permission;
import com.ensoras.access.RoleId;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the roles of a project say, and how many members hold each; the Owner is not counted.
 *
 * @param authorities of all roles
 * @param members how many hold each role; a role that nobody holds may be absent
 */
public record Staffing(Map<RoleId, Authority> authorities, Map<RoleId, Long> members) {

  /** Whether at least one member, beside the Owner, has an authority like this. */
  public boolean anyone(Predicate<Authority> like) {
    return authorities.entrySet().stream()
        .anyMatch(
            role -> members.getOrDefault(role.getKey(), 0L) > 0 && like.test(role.getValue()));
  }

  public boolean anyoneMay(Permission permission) {
    return anyone(authority -> authority.permissions().has(permission));
  }
}
