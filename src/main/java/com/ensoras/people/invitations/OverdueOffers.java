package com.ensoras.people.invitations;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.RoleId;
import com.ensoras.audit.Trail;
import com.ensoras.people.roles.RoleOffers;
import org.springframework.stereotype.Component;

/** Marks a role's expired invitations as such before the role goes. */
@Component
class OverdueOffers implements RoleOffers {

  private final InvitationStore store;
  private final InvitationEnding ending;
  private final Trail trail;

  OverdueOffers(InvitationStore store, InvitationEnding ending, Trail trail) {
    this.store = store;
    this.ending = ending;
    this.trail = trail;
  }

  @Override
  public void endOverdue(ExclusivePermit permit, RoleId role) {
    for (var invitation : store.overdue(permit, role)) {
      ending.end(permit, invitation, InvitationState.EXPIRED, null);
      trail.record(permit, InvitationEvents.expired(invitation));
    }
  }
}
