package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** The closed ticket goes on in another one: 409. */
public final class GoesOnElsewhere extends Refusal {

  GoesOnElsewhere() {
    this("The customer has written again, so this conversation goes on in a newer ticket.");
  }

  private GoesOnElsewhere(String sentence) {
    super(409, "goes-on-elsewhere", sentence);
  }

  static GoesOnElsewhere merged() {
    return new GoesOnElsewhere(
        "This ticket was merged into another, where the conversation goes on.");
  }
}
