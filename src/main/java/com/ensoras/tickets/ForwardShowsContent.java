package com.ensoras.tickets;

import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.kernel.Refusal;

/** Whoever may answer and not read cannot pass on what is written there. */
public final class ForwardShowsContent extends Refusal {

  private ForwardShowsContent() {
    super(
        403,
        "forward-shows-content",
        "A forward shows what is written in the ticket: it also needs the permission “Tickets: View”.");
  }

  static void check(Permit permit) {
    if (!Replies.now(permit).may(Permission.TICKETS_VIEW)) {
      throw new ForwardShowsContent();
    }
  }
}
