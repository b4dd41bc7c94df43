package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** The ticket is already as it is to be: 409. */
public final class NothingToChange extends Refusal {

  NothingToChange() {
    super(409, "nothing-to-change", "It was so already.");
  }
}
