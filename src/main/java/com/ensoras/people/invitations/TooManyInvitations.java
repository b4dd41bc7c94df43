package com.ensoras.people.invitations;

import com.ensoras.kernel.Refusal;
import java.util.Map;

/** The project's limit is reached. */
final class TooManyInvitations extends Refusal {

  private final long seconds;

  private TooManyInvitations(String sentence, long seconds) {
    super(429, "too-many-invitations", sentence);
    this.seconds = Math.max(1, seconds);
  }

  static TooManyInvitations pending(int limit, long seconds) {
    return new TooManyInvitations(
        limit + " invitations are pending, which is the limit. Revoke some, or wait.", seconds);
  }

  static TooManyInvitations thisHour(int limit, long seconds) {
    return new TooManyInvitations(
        limit + " invitations were made within an hour, which is the limit. Try again later.",
        seconds);
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("retryAfter", (int) Math.min(seconds, Integer.MAX_VALUE));
  }
}
