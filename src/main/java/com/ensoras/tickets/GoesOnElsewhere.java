package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** The closed ticket goes on in a newer one: 409. */
public final class GoesOnElsewhere extends Refusal {

  GoesOnElsewhere() {
    super(
        409,
        "goes-on-elsewhere",
        "The customer has written again, so this conversation goes on in a newer ticket.");
  }
}
