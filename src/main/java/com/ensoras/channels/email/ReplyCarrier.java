package com.ensoras.channels.email;

import com.ensoras.access.Permit;
import com.ensoras.customers.Customer;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.tickets.Carrier;
import com.ensoras.tickets.Message;
import com.ensoras.tickets.Sending;
import com.ensoras.tickets.Ticket;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Replies go by mail to whoever has an address, as long as the channel is on. */
@Component
@Order(50) // after a chat whose visitor is there
class ReplyCarrier implements Carrier {

  private final EmailChannelStore channels;
  private final ReplyMails mails;

  ReplyCarrier(EmailChannelStore channels, ReplyMails mails) {
    this.channels = channels;
    this.mails = mails;
  }

  @Override
  public boolean reaches(Permit permit, Ticket ticket, Customer customer) {
    return customer.email() != null && channels.get(permit).active();
  }

  @Override
  public boolean forwards(Permit permit) {
    return channels.get(permit).active();
  }

  /** With or without a secret behind a plus. */
  @Override
  public boolean isOwn(Permit permit, EmailAddress address) {
    return EmailAddress.parse(channels.get(permit).fromAddress())
        .filter(own -> own.key().equals(ReplyAddress.plain(address.key())))
        .isPresent();
  }

  @Override
  public Sending carry(Permit permit, Ticket ticket, Customer customer, Message message) {
    mails.enqueue(permit.project(), ticket.id(), message.seq());
    return Sending.ON_ITS_WAY;
  }
}
