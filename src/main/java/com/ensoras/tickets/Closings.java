package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.database.Operations;

/** Resolving, closing and reopening tickets. */
@Operations
public class Closings {

  private final Entrance entrance;
  private final TicketStore tickets;
  private final DraftStore drafts;
  private final Timeline timeline;
  private final Sql sql;

  Closings(Entrance entrance, TicketStore tickets, DraftStore drafts, Timeline timeline, Sql sql) {
    this.entrance = entrance;
    this.tickets = tickets;
    this.drafts = drafts;
    this.timeline = timeline;
    this.sql = sql;
  }

  /** Done; the customer's next message opens it again. */
  public void resolve(Actor actor, TicketId id) {
    end(entrance.require(actor, Permission.TICKETS_CLOSE), id, TicketStatus.RESOLVED);
  }

  /** Done for good; the customer's next message opens a new ticket. */
  public void close(Actor actor, TicketId id) {
    end(entrance.require(actor, Permission.TICKETS_CLOSE), id, TicketStatus.CLOSED);
  }

  /**
   * Somebody has to answer again.
   *
   * @throws GoesOnElsewhere when the customer has written again since, which opened a new ticket,
   *     or when the ticket was merged into another
   */
  public void reopen(Actor actor, TicketId id) {
    var permit = entrance.require(actor, Permission.TICKETS_CLOSE);
    var ticket = tickets.lock(permit, id);
    if (ticket.status().isOpen()) {
      return;
    }
    if (ticket.mergedInto() != null || isFollowed(permit, id)) {
      throw new GoesOnElsewhere();
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
    drafts
        .waiting(permit, id)
        .ifPresent(
            draft ->
                drafts.decide(
                    permit,
                    id,
                    draft.id(),
                    Draft.State.REJECTED,
                    Replies.account(permit),
                    "The ticket was " + word + "."));
    tickets.setStatus(permit, id, status);
    timeline.record(permit, id, word, word + " the ticket", "");
  }

  private boolean isFollowed(Permit permit, TicketId id) {
    return sql.in(
            permit,
            "select count(*) > 0 from ticket where project_id = :project and follows_id = :ticket")
        .param("ticket", id.value())
        .query(Boolean.class)
        .single();
  }
}
