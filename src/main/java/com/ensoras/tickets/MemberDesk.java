package com.ensoras.tickets;

/**
 * What a member's desk remembers.
 *
 * @param openNext whether the next ticket opens after one was closed
 * @param filter of the Inbox, as it was left
 */
record MemberDesk(boolean openNext, TicketFilter filter) {

  static final MemberDesk FRESH = new MemberDesk(true, TicketFilter.ALL);
}
