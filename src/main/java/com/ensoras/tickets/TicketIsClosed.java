package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** Nothing is added to a closed ticket: 409. */
public final class TicketIsClosed extends Refusal {

  TicketIsClosed() {
    super(409, "ticket-closed", "This ticket is closed. Reopen it first.");
  }
}
