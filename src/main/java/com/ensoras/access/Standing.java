package com.ensoras.access;

import org.jspecify.annotations.Nullable;

/**
 * How somebody stands in a project: plain data without power, for Explain, previews and for asking
 * whether an inviter still may give a role.
 *
 * @param role null for the Owner
 * @param roleName "Owner" for the Owner
 */
public record Standing(boolean owner, @Nullable RoleId role, String roleName, Authority authority) {

  public static Standing ofOwner() {
    return new Standing(true, null, "Owner", Authority.everything());
  }

  public boolean may(Permission permission) {
    return authority.permissions().has(permission);
  }
}
