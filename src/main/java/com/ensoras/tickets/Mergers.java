package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.customers.Customer;
import com.ensoras.customers.CustomerStore;
import com.ensoras.database.Operations;
import java.util.List;

/**
 * Two tickets become one: what was written, files, tags and the threads of mails go to the other,
 * the first is closed and points there. Locks both in the order of their ids.
 */
@Operations
public class Mergers {

  /** What the dialog says first. */
  record Asked(Ticket from, Ticket into, Customer customer, Customer other, int messages) {}

  private final Entrance entrance;
  private final TicketStore tickets;
  private final CustomerStore customers;
  private final DraftStore drafts;
  private final MergeStore merging;
  private final List<MessageMoves> moves;
  private final Timeline timeline;

  Mergers(
      Entrance entrance,
      TicketStore tickets,
      CustomerStore customers,
      DraftStore drafts,
      MergeStore merging,
      List<MessageMoves> moves,
      Timeline timeline) {
    this.entrance = entrance;
    this.tickets = tickets;
    this.customers = customers;
    this.drafts = drafts;
    this.merging = merging;
    this.moves = moves;
    this.timeline = timeline;
  }

  /**
   * @throws CannotMerge when it would be refused
   */
  Asked asked(Actor actor, TicketId id, TicketId into) {
    var permit = actor.require(Permission.TICKETS_RESPOND);
    var from = tickets.get(permit, id);
    var to = tickets.get(permit, into);
    refuse(permit, from, to);
    return new Asked(
        from,
        to,
        customers.get(permit, from.customer()),
        customers.get(permit, to.customer()),
        merging.messages(permit, id));
  }

  /**
   * @throws com.ensoras.kernel.Missing when one of them is out of sight
   * @throws CannotMerge with the reason
   */
  public void merge(Actor actor, TicketId id, TicketId into) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    CannotMerge.refuse(tickets.get(permit, id), tickets.get(permit, into)); // before any lock
    var firstIsLower = id.value().toString().compareTo(into.value().toString()) < 0;
    var lower = tickets.lock(permit, firstIsLower ? id : into);
    var higher = tickets.lock(permit, firstIsLower ? into : id);
    var from = firstIsLower ? lower : higher;
    var to = firstIsLower ? higher : lower;
    refuse(permit, from, to);
    var by = to.lastSeq();
    merging.moveMessages(permit, from, to, by, address(permit, from, to));
    moves.forEach(each -> each.moved(permit, from.id(), to.id(), by));
    merging.count(permit, from, to);
    merging.moveTags(permit, from, to);
    merging.addWords(permit, from, to, SearchStore.LARGEST);
    merging.end(permit, from, to);
    timeline.record(permit, id, "merged-into", "merged this ticket into " + to.hash(), "");
    timeline.record(
        permit,
        into,
        "merged",
        "merged " + from.hash() + " “" + from.subject() + "” into this ticket",
        "");
  }

  /** Where the customer of the first wrote from, when the other is somebody else's. */
  private String address(Permit permit, Ticket from, Ticket into) {
    var email = customers.get(permit, from.customer()).email();
    return email == null || from.customer().equals(into.customer()) ? "" : email;
  }

  private void refuse(Permit permit, Ticket from, Ticket into) {
    CannotMerge.refuse(from, into);
    for (var ticket : List.of(from, into)) {
      if (drafts.waiting(permit, ticket.id()).isPresent()) {
        throw CannotMerge.draftWaits(ticket);
      }
    }
    if (merging.isSending(permit, from.id())) {
      throw CannotMerge.replyLeaves(from);
    }
  }
}
