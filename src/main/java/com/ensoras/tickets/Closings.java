package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.database.Operations;

/** Resolving, closing and reopening tickets. */
@Operations
public class Closings {

  private final Entrance entrance;
  private final TicketStore tickets;
  private final DraftStore drafts;
  private final Timeline timeline;

  Closings(Entrance entrance, TicketStore tickets, DraftStore drafts, Timeline timeline) {
    this.entrance = entrance;
    this.tickets = tickets;
    this.drafts = drafts;
    this.timeline = timeline;
  }

  /** Done; the customer's next message opens it again. */
  public void resolve(Actor actor, TicketId id) {
    end(entrance.require(actor, Permission.TICKETS_CLOSE), id, TicketStatus.RESOLVED);
  }

  /** Done for good; the customer's next message opens a new ticket. */
  public void close(Actor actor, TicketId id) {
    close(entrance.require(actor, Permission.TICKETS_CLOSE), id);
  }

  /** The same for whoever may close in another way, as the Inbox lets them. */
  void close(Permit permit, TicketId id) {
    end(permit, id, TicketStatus.CLOSED);
  }

  /** A resolved ticket that the caller has locked closes by itself. */
  void closeResolved(Permit permit, TicketId id, String why) {
    tickets.setStatus(permit, id, TicketStatus.CLOSED);
    timeline.record(permit, id, "closed", "closed the ticket", why);
  }

  /**
   * Takes back a closing: the ticket stands where it stood, if nothing came of it since.
   *
   * @return false when it was opened again or followed meanwhile
   */
  boolean takeBack(Permit permit, TicketId id, TicketStatus before) {
    var ticket = tickets.lock(permit, id);
    if (ticket.status() != TicketStatus.CLOSED
        || ticket.spam()
        || ticket.mergedInto() != null
        || isFollowed(permit, ticket)) {
      return false;
    }
    tickets.setStatus(
        permit,
        id,
        before == TicketStatus.AWAITING_APPROVAL ? TicketStatus.AWAITING_AGENT : before);
    timeline.record(permit, id, "reopened", "took the closing back", "");
    return true;
  }

  /**
   * Somebody has to answer again.
   *
   * @throws GoesOnElsewhere when the customer has written again since, which opened a new ticket,
   *     or when the ticket was merged into another
   * @throws IsSpam until somebody says that it is not
   */
  public void reopen(Actor actor, TicketId id) {
    var permit = entrance.require(actor, Permission.TICKETS_CLOSE);
    var ticket = tickets.lock(permit, id);
    if (ticket.status().isOpen()) {
      return;
    }
    if (ticket.mergedInto() != null) {
      throw GoesOnElsewhere.merged();
    }
    if (isFollowed(permit, ticket)) {
      throw new GoesOnElsewhere();
    }
    if (ticket.spam()) {
      throw new IsSpam();
    }
    tickets.setStatus(permit, id, TicketStatus.AWAITING_AGENT);
    timeline.record(permit, id, "reopened", "reopened the ticket", "");
  }

  private void end(Permit permit, TicketId id, TicketStatus status) {
    var ticket = tickets.lock(permit, id);
    if (ticket.status() == status
        || (ticket.status() == TicketStatus.CLOSED && status == TicketStatus.RESOLVED)) {
      return;
    }
    var word = status == TicketStatus.CLOSED ? "closed" : "resolved";
    discard(permit, id, "The ticket was " + word + ".");
    tickets.setStatus(permit, id, status);
    timeline.record(permit, id, word, word + " the ticket", "");
  }

  /** A reply that waits for approval is not needed any more. */
  void discard(Permit permit, TicketId id, String why) {
    drafts
        .waiting(permit, id)
        .ifPresent(
            draft ->
                drafts.decide(
                    permit, id, draft.id(), Draft.State.REJECTED, Replies.account(permit), why));
  }

  private boolean isFollowed(Permit permit, Ticket ticket) {
    return tickets.followUp(permit, ticket.id(), ticket.customer()).isPresent();
  }
}
