package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.customers.CustomerStore;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Missing;
import java.util.List;
import java.util.Optional;

/** Reading what waits for approval, as the page of its ticket shows it. */
@Operations
class Drafts {

  /**
   * @param to where it would go now
   * @param own whether its reader wrote it, so that somebody else has to approve it
   */
  record Waiting(Draft draft, List<String> to, boolean own) {}

  private final TicketStore tickets;
  private final DraftStore drafts;
  private final CustomerStore customers;

  Drafts(TicketStore tickets, DraftStore drafts, CustomerStore customers) {
    this.tickets = tickets;
    this.drafts = drafts;
    this.customers = customers;
  }

  /**
   * @throws Missing when none waits, or the ticket is out of sight
   */
  Waiting waiting(Actor actor, TicketId id) {
    var permit = actor.require(Permission.TICKETS_VIEW);
    var ticket = tickets.get(permit, id);
    var draft = drafts.waiting(permit, id).orElseThrow(Missing::new);
    var email = customers.get(permit, ticket.customer()).email();
    return new Waiting(
        draft,
        draft.forward() ? draft.to() : Optional.ofNullable(email).stream().toList(),
        Approvals.isBy(draft, actor.person().id()));
  }
}
