package com.ensoras.channels.widget;

import com.ensoras.access.Permit;
import com.ensoras.customers.Customer;
import com.ensoras.tickets.Carrier;
import com.ensoras.tickets.Channel;
import com.ensoras.tickets.Message;
import com.ensoras.tickets.Sending;
import com.ensoras.tickets.Ticket;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A reply goes into the chat, at once, as long as its visitor is there. */
@Component
@Order(10) // before mail
class ChatCarrier implements Carrier {

  private final VisitorStore visitors;
  private final Hints hints;

  ChatCarrier(VisitorStore visitors, Hints hints) {
    this.visitors = visitors;
    this.hints = hints;
  }

  @Override
  public boolean reaches(Permit permit, Ticket ticket, Customer customer) {
    return isThere(permit, ticket);
  }

  @Override
  public boolean isThere(Permit permit, Ticket ticket) {
    return ticket.channel() == Channel.WIDGET
        && visitors.of(permit, ticket.id()).filter(Visitor::isReachable).isPresent();
  }

  @Override
  public boolean takesCopies() {
    return false;
  }

  @Override
  public Sending carry(Permit permit, Ticket ticket, Customer customer, Message message) {
    visitors
        .of(permit, ticket.id())
        .ifPresent(visitor -> hints.message(permit, visitor.id(), visitor.nth(), message.seq()));
    return Sending.SENT;
  }

  /** What is sent by mail stands in the chat too, as long as the chat is its visitor's. */
  @Override
  public void taken(Permit permit, Ticket ticket, Message message) {
    if (ticket.channel() == Channel.WIDGET) {
      visitors
          .of(permit, ticket.id())
          .filter(visitor -> !visitor.handedOn())
          .ifPresent(visitor -> visitors.show(permit, visitor, ticket.id(), message.seq()));
    }
  }
}
