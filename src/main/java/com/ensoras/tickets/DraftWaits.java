package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** A reply already waits for approval on this ticket: 409. */
public final class DraftWaits extends Refusal {

  DraftWaits(String who) {
    super(
        409,
        "draft-waits",
        "A reply by "
            + who
            + " already waits for approval here. It has to be approved or rejected first.");
  }
}
