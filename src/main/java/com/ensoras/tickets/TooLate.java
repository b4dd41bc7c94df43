package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** The reply is on its way: 409. */
public final class TooLate extends Refusal {

  TooLate() {
    super(409, "too-late", "It is too late to take this reply back: it is on its way.");
  }
}
