package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** Nothing that sends mail is set up: 409. */
public final class CannotForward extends Refusal {

  CannotForward() {
    super(409, "cannot-forward", "No mailbox is connected, so nothing can be forwarded.");
  }
}
