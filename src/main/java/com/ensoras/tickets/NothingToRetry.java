package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** Only what could not be sent is sent again: 409. */
public final class NothingToRetry extends Refusal {

  NothingToRetry() {
    super(409, "nothing-to-retry", "This reply did not fail, or is being sent again already.");
  }
}
