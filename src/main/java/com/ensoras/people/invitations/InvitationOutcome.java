package com.ensoras.people.invitations;

import com.ensoras.kernel.Refusal;

/** What became of one of several addresses. */
sealed interface InvitationOutcome {

  /** As it was typed. */
  String address();

  /** Done; {@code link} is shown this once and proves nothing about the address. */
  record Invited(String address, InvitationId id, String link) implements InvitationOutcome {
    @Override
    public String toString() {
      return "Invited[" + id + "]";
    }
  }

  /** Not done, and why. */
  record NotInvited(String address, Refusal refusal) implements InvitationOutcome {}
}
