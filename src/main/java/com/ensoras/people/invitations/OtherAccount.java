package com.ensoras.people.invitations;

import com.ensoras.kernel.Refusal;

/** Signed in as somebody whom the invitation is not for; it stays pending. */
final class OtherAccount extends Refusal {

  OtherAccount() {
    super(
        403,
        "other-account",
        "This invitation is for another address than the one you are signed in with.");
  }
}
