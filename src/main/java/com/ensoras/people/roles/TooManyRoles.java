package com.ensoras.people.roles;

import com.ensoras.kernel.Refusal;

/** A project has at most {@link Roles#MOST} roles: 409. */
public final class TooManyRoles extends Refusal {

  TooManyRoles() {
    super(
        409,
        "too-many-roles",
        "A project has at most " + Roles.MOST + " roles. Delete one that nobody needs.");
  }
}
