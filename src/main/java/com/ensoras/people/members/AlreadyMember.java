package com.ensoras.people.members;

import com.ensoras.kernel.Refusal;

/** The account has a place in the project: 409. */
public final class AlreadyMember extends Refusal {

  public AlreadyMember() {
    super(409, "already-member", "This person is already a member of the project.");
  }
}
