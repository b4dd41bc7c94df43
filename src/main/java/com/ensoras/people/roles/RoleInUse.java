package com.ensoras.people.roles;

import com.ensoras.kernel.Refusal;
import java.util.Map;

/** Members or pending invitations have the role: 409, with both counts. */
public final class RoleInUse extends Refusal {

  private final transient RoleUse use;

  RoleInUse(RoleUse use) {
    super(
        409,
        "role-in-use",
        "This role cannot be deleted: " + use.inWords() + ". Give them another role first.");
    this.use = use;
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("members", use.members(), "invitations", use.invitations());
  }
}
