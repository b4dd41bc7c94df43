package com.ensoras.people.invitations;

import com.ensoras.access.Actor;
import com.ensoras.accounts.Throttle;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends invitations again, as often within an hour as new ones may be made: nobody fills a mailbox
 * by resending. Counted before the transaction, so that a refusal cannot take the count back.
 */
@Component
class Resending {

  private final Invitations invitations;
  private final Throttle throttle;
  private final Throttle.Limit limit;

  Resending(
      Invitations invitations,
      Throttle throttle,
      @Value("${ensoras.invitations.hourly:200}") int hourly) {
    this.invitations = invitations;
    this.throttle = throttle;
    this.limit = new Throttle.Limit(hourly, Duration.ofHours(1));
  }

  /**
   * @throws com.ensoras.kernel.TooMany beyond the project's limit
   * @see Invitations#resend
   */
  Sent resend(Actor actor, InvitationId id) {
    throttle.count(limit.of("resent", String.valueOf(actor.project().value())));
    return invitations.resend(actor, id);
  }
}
