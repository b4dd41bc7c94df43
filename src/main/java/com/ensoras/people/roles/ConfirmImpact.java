package com.ensoras.people.roles;

import com.ensoras.kernel.Refusal;

/** Somebody would lose something, or a duty would be left without anyone: 409 until confirmed. */
final class ConfirmImpact extends Refusal {

  private final transient Impact impact;

  ConfirmImpact(Impact impact) {
    super(409, "confirm-impact", "Check what this changes for others, then save again.");
    this.impact = impact;
  }

  Impact impact() {
    return impact;
  }
}
