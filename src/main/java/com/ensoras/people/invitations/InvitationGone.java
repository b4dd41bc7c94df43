package com.ensoras.people.invitations;

import com.ensoras.kernel.Refusal;

/** A link that leads nowhere, for whatever reason: one and the same answer. */
final class InvitationGone extends Refusal {

  InvitationGone() {
    super(
        410,
        "invitation-gone",
        "This invitation cannot be used any more. Ask whoever invited you for a new one.");
  }
}
