package com.ensoras.people.invitations;

import java.time.Duration;

/**
 * What a project has used of its limits, counted under its lock.
 *
 * @param valid how long an invitation made now is good
 * @param pendingSeconds until the next pending one ends by itself
 * @param hourSeconds until the oldest of this hour counts no more
 */
record Quota(Duration valid, int pending, long pendingSeconds, int thisHour, long hourSeconds) {

  Quota plusOne() {
    return new Quota(valid, pending + 1, pendingSeconds, thisHour + 1, hourSeconds);
  }
}
