package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** A reply that waits for approval cannot be resolved with at once: 409. */
public final class WaitsAnyway extends Refusal {

  WaitsAnyway() {
    super(
        409,
        "waits-anyway",
        "Your replies wait for approval, and this macro resolves the ticket. Insert its text instead.");
  }
}
