package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.database.Operations;

/**
 * Conversations that are none (decision 0021): closed, and left out of every list and search that
 * does not ask for them. What their senders write in them later is kept there quietly.
 */
@Operations
public class Spam {

  private final Entrance entrance;
  private final TicketStore tickets;
  private final Closings closings;
  private final Timeline timeline;

  Spam(Entrance entrance, TicketStore tickets, Closings closings, Timeline timeline) {
    this.entrance = entrance;
    this.tickets = tickets;
    this.closings = closings;
    this.timeline = timeline;
  }

  /** Nothing happens when it is marked already. */
  public void mark(Actor actor, TicketId id) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    var ticket = tickets.lock(permit, id);
    if (ticket.spam()) {
      return;
    }
    closings.discard(permit, id, "The ticket was marked as spam.");
    tickets.setStatus(permit, id, TicketStatus.CLOSED);
    tickets.setSpam(permit, id, true);
    timeline.record(permit, id, "spam", "marked the ticket as spam", "");
  }

  /** The ticket needs somebody again, unless its conversation goes on elsewhere. */
  public void unmark(Actor actor, TicketId id) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    var ticket = tickets.lock(permit, id);
    if (!ticket.spam()) {
      return;
    }
    tickets.setSpam(permit, id, false);
    if (ticket.mergedInto() == null && tickets.followUp(permit, id, ticket.customer()).isEmpty()) {
      tickets.setStatus(permit, id, TicketStatus.AWAITING_AGENT);
    }
    timeline.record(permit, id, "not-spam", "said that the ticket is not spam", "");
  }
}
