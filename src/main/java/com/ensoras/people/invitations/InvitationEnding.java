package com.ensoras.people.invitations;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.mail.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What goes with an invitation when it ends: its links, and a mail that has not left. */
@Component
class InvitationEnding {

  private final InvitationStore store;
  private final InvitationTeams teams;
  private final Outbox outbox;

  InvitationEnding(InvitationStore store, InvitationTeams teams, Outbox outbox) {
    this.store = store;
    this.teams = teams;
    this.outbox = outbox;
  }

  /**
   * @param by the name of who ended it; null when only time did
   */
  void end(
      ExclusivePermit permit, Invitation invitation, InvitationState state, @Nullable String by) {
    store.end(permit, invitation, state, by);
    teams.forget(permit, invitation.id());
    if (invitation.mail() != null) {
      outbox.drop(invitation.mail());
    }
  }
}
