package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;
import java.util.List;

/** These two tickets cannot become one now: 409. */
public final class CannotMerge extends Refusal {

  CannotMerge(String sentence) {
    super(409, "cannot-merge", sentence);
  }

  static void refuse(Ticket from, Ticket into) {
    if (from.id().equals(into.id())) {
      throw new CannotMerge("A ticket cannot be merged into itself. Choose another.");
    }
    for (var ticket : List.of(from, into)) {
      if (ticket.mergedInto() != null) {
        throw new CannotMerge(ticket.hash() + " was merged into another ticket already.");
      }
    }
    if (into.status() == TicketStatus.CLOSED) {
      throw new CannotMerge(
          into.hash() + " is closed. Reopen it first, or merge it into " + from.hash() + ".");
    }
  }

  static CannotMerge draftWaits(Ticket ticket) {
    return new CannotMerge(
        "A reply waits for approval in "
            + ticket.hash()
            + ". It has to be approved or rejected first.");
  }

  static CannotMerge replyLeaves(Ticket ticket) {
    return new CannotMerge(
        "A reply in " + ticket.hash() + " is just leaving. Merge again in a moment.");
  }
}
