package com.ensoras.people.invitations;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Refusal;
import java.util.List;

/** The address belongs to a member of this project. */
final class AlreadyMember extends Refusal {

  AlreadyMember(EmailAddress email) {
    super(409, "already-member", email + " is already a member of this project.");
  }

  @Override
  public List<FieldError> fields() {
    return List.of(new FieldError("email", sentence()));
  }
}
