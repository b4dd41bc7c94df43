package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/**
 * Whoever needs approval, or was stopped, does not let their own words go by sending again: 403.
 */
public final class SomebodyElseSends extends Refusal {

  private SomebodyElseSends(String sentence) {
    super(403, "somebody-else-sends", sentence);
  }

  static SomebodyElseSends repliesWait() {
    return new SomebodyElseSends(
        "Your replies wait for approval, so somebody else has to send this one again.");
  }

  static SomebodyElseSends wasStopped() {
    return new SomebodyElseSends(
        "It was stopped because you might not send it. Somebody else has to send it again, or you write a new one.");
  }
}
