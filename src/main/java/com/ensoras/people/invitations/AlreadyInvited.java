package com.ensoras.people.invitations;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** The address has a pending invitation, which can be sent again or given another role. */
final class AlreadyInvited extends Refusal {

  private final transient InvitationId invitation;

  AlreadyInvited(EmailAddress email, InvitationId invitation) {
    super(
        409,
        "already-invited",
        email + " has a pending invitation. Resend it, or give it another role.");
    this.invitation = invitation;
  }

  InvitationId invitation() {
    return invitation;
  }

  @Override
  public List<FieldError> fields() {
    return List.of(new FieldError("email", sentence()));
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("invitation", invitation.toString(), "offers", List.of("resend", "role"));
  }
}
