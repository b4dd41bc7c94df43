package com.ensoras.people.invitations;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many invitations a project may have pending, and make within an hour. */
@Component
class InvitationLimits {

  private final int pending;
  private final int hourly;

  InvitationLimits(
      @Value("${ensoras.invitations.pending:500}") int pending,
      @Value("${ensoras.invitations.hourly:200}") int hourly) {
    this.pending = pending;
    this.hourly = hourly;
  }

  /**
   * @throws TooManyInvitations when one more would be beyond a limit
   */
  void requireRoom(Quota quota) {
    if (quota.thisHour() >= hourly) {
      throw TooManyInvitations.thisHour(hourly, quota.hourSeconds());
    }
    if (quota.pending() >= pending) {
      throw TooManyInvitations.pending(pending, quota.pendingSeconds());
    }
  }
}
