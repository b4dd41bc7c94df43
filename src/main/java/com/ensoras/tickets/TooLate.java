package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** The time to take something back is over: 409. */
public final class TooLate extends Refusal {

  TooLate() {
    this("It is too late to take this reply back: it is on its way.");
  }

  TooLate(String sentence) {
    super(409, "too-late", sentence);
  }
}
