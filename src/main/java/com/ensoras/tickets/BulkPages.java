package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.database.Operations;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import java.util.UUID;

/** Shows how work on many tickets goes on, on the side of the list where it was begun. */
@Operations
class BulkPages {

  private final Bulk bulk;

  BulkPages(Bulk bulk) {
    this.bulk = bulk;
  }

  Page ofInbox(Actor actor, UUID id, Form form) {
    return page(
        bulk.look(actor, id, Permission.INBOX_VIEW),
        "Inbox",
        InboxPages.inbox(actor.slug()),
        InboxPages.work(actor.slug(), id),
        form);
  }

  Page ofTickets(Actor actor, UUID id, Form form) {
    return page(
        bulk.look(actor, id, Permission.TICKETS_LIST),
        "Tickets",
        TicketPages.list(actor.slug()),
        TicketBulkController.href(actor, id),
        form);
  }

  private static Page page(BulkWork work, String list, String listHref, String href, Form form) {
    return Page.of(
            work.kind().label(), "tickets/work.jte", new BulkPage(list, listHref, href, work, form))
        .back(list, listHref)
        .live("access", Timeline.LISTS)
        .narrow();
  }
}
