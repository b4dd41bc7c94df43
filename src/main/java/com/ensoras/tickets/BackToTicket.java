package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.kernel.Missing;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import org.springframework.stereotype.Component;

/**
 * Where to go after a change: to the ticket, or to the list for whoever may not open it or sees it
 * no more.
 */
@Component
class BackToTicket {

  private final Tickets tickets;
  private final TicketPages pages;
  private final MemberDesks desks;

  BackToTicket(Tickets tickets, TicketPages pages, MemberDesks desks) {
    this.tickets = tickets;
    this.pages = pages;
    this.desks = desks;
  }

  Redirect to(Actor actor, TicketId id, String toast) {
    return Redirect.to(
            isOpen(actor, id) ? TicketPages.href(actor.slug(), id) : TicketPages.list(actor.slug()))
        .toast(toast);
  }

  /** The next of the Inbox, for whoever works through it; else back to this one. */
  Redirect afterClosing(Actor actor, TicketId id, String toast) {
    if (!actor.may(Permission.INBOX_VIEW)
        || !actor.may(Permission.TICKETS_VIEW)
        || !desks.of(actor).openNext()) {
      return to(actor, id, toast);
    }
    return desks
        .next(actor, id)
        .map(next -> Redirect.to(TicketPages.href(actor.slug(), next)))
        .orElseGet(() -> Redirect.to(InboxPages.inbox(actor.slug())))
        .toast(toast);
  }

  /** The page with what was refused. */
  Page again(Actor actor, TicketId id, Form refused) {
    return actor.may(Permission.TICKETS_VIEW)
        ? pages.ticket(actor, id, Integer.MAX_VALUE, refused)
        : pages.list(actor, TicketFilter.ALL, null, null);
  }

  private boolean isOpen(Actor actor, TicketId id) {
    if (!actor.may(Permission.TICKETS_VIEW)) {
      return false;
    }
    try {
      tickets.ticket(actor, id, Permission.TICKETS_VIEW);
      return true;
    } catch (Missing out) {
      return false;
    }
  }
}
