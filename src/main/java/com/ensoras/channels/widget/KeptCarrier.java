package com.ensoras.channels.widget;

import com.ensoras.access.Permit;
import com.ensoras.customers.Customer;
import com.ensoras.tickets.Carrier;
import com.ensoras.tickets.Channel;
import com.ensoras.tickets.Message;
import com.ensoras.tickets.Sending;
import com.ensoras.tickets.Ticket;
import com.ensoras.tickets.Timeline;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A reply to a visitor who has left and whom no mail reaches: it stays in the chat for when they
 * come back, and the ticket says so.
 */
@Component
@Order(90) // after mail
class KeptCarrier implements Carrier {

  private final VisitorStore visitors;
  private final Timeline timeline;

  KeptCarrier(VisitorStore visitors, Timeline timeline) {
    this.visitors = visitors;
    this.timeline = timeline;
  }

  @Override
  public boolean reaches(Permit permit, Ticket ticket, Customer customer) {
    return ticket.channel() == Channel.WIDGET
        && visitors.of(permit, ticket.id()).filter(v -> !v.handedOn()).isPresent();
  }

  @Override
  public boolean takesCopies() {
    return false;
  }

  @Override
  public Sending carry(Permit permit, Ticket ticket, Customer customer, Message message) {
    timeline.record(
        permit,
        ticket.id(),
        "The widget",
        "kept-in-chat",
        "kept the reply in the chat",
        "The visitor has left and "
            + (customer.email() == null ? "gave no address." : "no mailbox is connected.")
            + " They see it when they come back.");
    return Sending.SENT;
  }
}
