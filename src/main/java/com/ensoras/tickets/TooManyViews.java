package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** The member keeps as many views as they can: 409. */
public final class TooManyViews extends Refusal {

  TooManyViews(int most) {
    super(409, "too-many-views", "You can keep at most " + most + " views. Delete one first.");
  }
}
