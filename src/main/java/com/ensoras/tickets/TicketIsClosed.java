package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** Nothing is added to a closed ticket, and none is closed twice: 409. */
public final class TicketIsClosed extends Refusal {

  TicketIsClosed() {
    this("This ticket is closed. Reopen it first.");
  }

  TicketIsClosed(String sentence) {
    super(409, "ticket-closed", sentence);
  }
}
