package com.ensoras.tickets;

import com.ensoras.access.Permit;

/**
 * Whoever keeps something about the messages of tickets, like where mails stand, implements this,
 * one bean each: it is called in the transaction in which messages move to another ticket.
 */
public interface MessageMoves {

  /**
   * @param by what is added to the place of each message
   */
  void moved(Permit permit, TicketId from, TicketId into, int by);
}
