package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** The actor would not see the ticket any more: 409, until they insist. */
public final class OutOfView extends Refusal {

  OutOfView() {
    super(
        409,
        "out-of-view",
        "You would not see this ticket any more. Tick the box to assign it anyway.");
  }
}
