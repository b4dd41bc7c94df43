package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** Taking and handing back needs a seat in the team of the ticket: 403. */
public final class NotInItsTeam extends Refusal {

  NotInItsTeam() {
    super(403, "not-in-its-team", "Only members of the ticket's team can do this.");
  }
}
