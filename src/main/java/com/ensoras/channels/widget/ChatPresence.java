package com.ensoras.channels.widget;

import com.ensoras.access.Permit;
import com.ensoras.tickets.Presence;
import com.ensoras.tickets.TicketId;
import org.springframework.stereotype.Component;

/** The mark Live on the page of a ticket, and the mark that its visitor types. */
@Component
class ChatPresence implements Presence {

  private final VisitorStore visitors;

  ChatPresence(VisitorStore visitors) {
    this.visitors = visitors;
  }

  @Override
  public Now of(Permit permit, TicketId ticket) {
    return visitors
        .of(permit, ticket)
        .filter(Visitor::isReachable)
        .map(visitor -> new Now(true, visitor.typingUntil()))
        .orElse(Now.AWAY);
  }
}
