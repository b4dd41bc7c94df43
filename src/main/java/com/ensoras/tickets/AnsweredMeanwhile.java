package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** Somebody else has answered since the page was opened: 409, until one insists. */
public final class AnsweredMeanwhile extends Refusal {

  AnsweredMeanwhile(String who) {
    super(
        409,
        "answered-meanwhile",
        who + " has answered meanwhile. Read it, then send yours again if it is still needed.");
  }
}
