package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.database.Operations;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the Inbox together. */
@Operations
class InboxPages {

  static final String INBOX = "/p/{project}/inbox";

  private final Tickets tickets;
  private final TicketPages pages;
  private final MemberDesks desks;
  private final Doors doors;

  InboxPages(Tickets tickets, TicketPages pages, MemberDesks desks, Doors doors) {
    this.tickets = tickets;
    this.pages = pages;
    this.desks = desks;
    this.doors = doors;
  }

  static String inbox(String project) {
    return "/p/" + project + "/inbox";
  }

  static String work(String project, UUID work) {
    return inbox(project) + "/bulk/" + work;
  }

  /** After something was refused. */
  Page again(Actor actor, Form refused) {
    return inbox(actor, desks.of(actor), TicketFilter.ALL, null, null, refused);
  }

  Page inbox(
      Actor actor,
      MemberDesk desk,
      TicketFilter filter,
      @Nullable String after,
      @Nullable String before,
      Form form) {
    var slice = tickets.waiting(actor, filter, after, before, TicketLists.PAGE);
    return Page.of(
            "Inbox",
            "tickets/inbox.jte",
            new InboxPage(
                actor.slug(),
                slice.rows(),
                filter,
                pages.choices(actor),
                slice.newer(),
                slice.older(),
                after != null || before != null,
                doors.open(actor, "GET", TicketPages.TICKET),
                doors.open(actor, "POST", BulkController.APPROVAL),
                doors.open(actor, "POST", BulkController.CLOSING),
                desk,
                form))
        .live("access", Timeline.LISTS)
        .wide();
  }
}
