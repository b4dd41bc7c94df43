package com.ensoras.people.invitations;

import com.ensoras.kernel.Refusal;
import java.util.Map;

/** It is accepted, revoked or expired, and that is final. */
final class InvitationEnded extends Refusal {

  private final transient InvitationState state;

  InvitationEnded(InvitationState state) {
    super(
        409,
        "not-pending",
        "This invitation is " + state.code() + ". Invite the address again instead.");
    this.state = state;
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("state", state.code());
  }
}
