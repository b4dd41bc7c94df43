package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** No reply waits for approval on the ticket: 409. */
public final class NothingWaits extends Refusal {

  NothingWaits() {
    super(409, "nothing-waits", "No reply waited for approval.");
  }
}
