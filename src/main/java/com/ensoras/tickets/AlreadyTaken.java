package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** Somebody else has the ticket: 409. */
public final class AlreadyTaken extends Refusal {

  AlreadyTaken(String who) {
    super(409, "already-taken", who + " has taken this ticket meanwhile.");
  }
}
