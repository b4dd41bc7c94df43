package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.kernel.Missing;
import com.ensoras.web.Redirect;
import org.springframework.stereotype.Component;

/** Where to go after a change: to the ticket, or to the list for whoever sees it no more. */
@Component
class BackToTicket {

  private final Tickets tickets;

  BackToTicket(Tickets tickets) {
    this.tickets = tickets;
  }

  Redirect to(Actor actor, TicketId id, String toast) {
    return isSeen(actor, id)
        ? HandlingController.back(actor, id, toast)
        : Redirect.to(TicketPages.list(actor.slug())).toast(toast);
  }

  private boolean isSeen(Actor actor, TicketId id) {
    try {
      tickets.ticket(actor, id, Permission.TICKETS_LIST);
      return true;
    } catch (Missing out) {
      return false;
    }
  }
}
