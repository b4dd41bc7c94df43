package com.ensoras.people.invitations;

/** One that was sent, with the link to copy, which is shown this once. */
record Sent(InvitationId id, String address, String link) {
  @Override
  public String toString() {
    return "Sent[" + id + "]";
  }
}
