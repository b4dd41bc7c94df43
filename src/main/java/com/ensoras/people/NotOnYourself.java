package com.ensoras.people;

import com.ensoras.kernel.Refusal;

/** Nobody changes which role they hold, and nobody removes themselves: 403. */
public final class NotOnYourself extends Refusal {

  public NotOnYourself() {
    super(403, "not-on-yourself", "You cannot do this to yourself. Ask somebody else who may.");
  }
}
