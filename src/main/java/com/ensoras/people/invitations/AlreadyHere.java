package com.ensoras.people.invitations;

import com.ensoras.kernel.Refusal;

/** Whoever accepts has become a member by another way meanwhile. */
final class AlreadyHere extends Refusal {

  AlreadyHere() {
    super(410, "already-a-member", "You are already a member of this project.");
  }
}
