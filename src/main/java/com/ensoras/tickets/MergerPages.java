package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.database.Operations;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import java.util.List;

/** The dialog that merges a ticket: which other one, and what will happen. */
@Operations
class MergerPages {

  private static final int SHOWN = 10;

  /**
   * @param href of the ticket
   * @param q what was searched for; empty for the customer's other tickets
   */
  record ChoicePage(String href, Ticket from, String q, List<TicketRow> found, Form form) {

    String intoHref(TicketRow row) {
      return href + "/merger?into=" + row.id().value();
    }
  }

  /**
   * @param href of the ticket
   */
  record SurePage(String href, Mergers.Asked asked, Form form) {}

  private final Tickets tickets;
  private final Mergers mergers;

  MergerPages(Tickets tickets, Mergers mergers) {
    this.tickets = tickets;
    this.mergers = mergers;
  }

  /** Tickets that can be merged into: open or resolved, and seen. */
  Page choice(Actor actor, TicketId id, String q, Form form) {
    var from = tickets.ticket(actor, id, Permission.TICKETS_RESPOND);
    var href = TicketPages.href(actor.slug(), id);
    var found =
        (q.isBlank() ? tickets.others(actor, id) : searched(actor, q))
            .stream()
                .filter(row -> !row.id().equals(id) && row.status() != TicketStatus.CLOSED)
                .toList();
    return Page.of(
            "Merge " + from.hash(),
            "tickets/merger.jte",
            new ChoicePage(href, from, q, found, form))
        .back("Ticket", href)
        .dialog();
  }

  Page sure(Actor actor, TicketId id, TicketId into, Form form) {
    var asked = mergers.asked(actor, id, into);
    var href = TicketPages.href(actor.slug(), id);
    return Page.of(
            "Merge " + asked.from().hash() + " into " + asked.into().hash(),
            "tickets/merger-sure.jte",
            new SurePage(href, asked, form))
        .back("Ticket", href)
        .dialog();
  }

  private List<TicketRow> searched(Actor actor, String q) {
    var filter = new TicketFilter(q, "", "", "", "", "", "", "", "");
    return tickets.list(actor, filter, null, null, SHOWN).rows();
  }
}
