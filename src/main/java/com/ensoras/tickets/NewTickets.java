package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.TicketsSeen;
import com.ensoras.customers.CustomerId;
import com.ensoras.customers.CustomerStore;
import com.ensoras.database.Operations;
import java.util.List;

/** Opening tickets for customers, by hand or by a program. */
@Operations
public class NewTickets {

  private final Entrance entrance;
  private final CustomerStore customers;
  private final TicketStore tickets;
  private final Candidates candidates;
  private final DraftStore drafts;
  private final SearchStore search;
  private final Arrivals arrivals;
  private final Dispatch dispatch;
  private final Timeline timeline;

  NewTickets(
      Entrance entrance,
      CustomerStore customers,
      TicketStore tickets,
      Candidates candidates,
      DraftStore drafts,
      SearchStore search,
      Arrivals arrivals,
      Dispatch dispatch,
      Timeline timeline) {
    this.entrance = entrance;
    this.customers = customers;
    this.tickets = tickets;
    this.candidates = candidates;
    this.drafts = drafts;
    this.search = search;
    this.arrivals = arrivals;
    this.dispatch = dispatch;
    this.timeline = timeline;
  }

  /**
   * The member writes the first message to the customer; it waits for approval where their replies
   * do. Whoever does not see all tickets becomes its assignee.
   */
  public TicketId byHand(Actor actor, NewTicketDraft draft) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    draft.check();
    var now = Replies.now(permit);
    var own = now.authority().seen() != TicketsSeen.ALL;
    if (own) {
      candidates.hold(permit, now.member());
    }
    var waits = now.authority().repliesWait();
    var id =
        tickets.insert(
            permit,
            draft.subject(),
            Channel.MANUAL,
            customer(permit, draft),
            waits ? TicketStatus.AWAITING_APPROVAL : TicketStatus.AWAITING_AGENT,
            Author.AGENT,
            null);
    if (own) {
      tickets.assign(permit, id, now.member(), null);
    }
    search.add(permit, id);
    search.addText(permit, id, draft.body());
    timeline.record(permit, id, "opened", "opened the ticket", "");
    var reply = new ReplyDraft(draft.body(), "", draft.files(), null);
    if (waits) {
      drafts.insert(permit, id, now.person().id(), null, reply, null);
    } else {
      dispatch.send(permit, tickets.get(permit, id), now.person().id(), reply, Dispatch.UNDO);
    }
    return id;
  }

  /** A program brings what the customer wrote. */
  public TicketId byProgram(Actor actor, NewTicketDraft draft) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    draft.check();
    var now = Replies.now(permit);
    var own = now.authority().seen() != TicketsSeen.ALL;
    if (own) {
      candidates.hold(permit, now.member());
    }
    var customer = customer(permit, draft);
    var place =
        arrivals.start(
            permit,
            Channel.API,
            draft.subject(),
            null,
            new Arrivals.Arrived(
                customer,
                customers.get(permit, customer).called(),
                draft.body(),
                "",
                null,
                List.of()));
    if (own) {
      tickets.assign(permit, place.ticket(), now.member(), null);
    }
    timeline.record(permit, place.ticket(), "opened", "opened the ticket", "By the API.");
    return place.ticket();
  }

  private CustomerId customer(Permit permit, NewTicketDraft draft) {
    return draft
        .customer()
        .address()
        .map(address -> customers.with(permit, address, draft.customer().name()))
        .orElseGet(() -> customers.withoutAddress(permit, draft.customer().name()));
  }
}
