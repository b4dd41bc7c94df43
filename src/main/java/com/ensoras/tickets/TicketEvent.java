package com.ensoras.tickets;

import java.time.Instant;

/**
 * One line of a ticket's timeline, in words as they were then.
 *
 * @param who a person's name, or what acted by itself
 * @param what goes on from the name: "assigned the ticket to Arne"
 * @param why empty when there is nothing to explain
 */
public record TicketEvent(int seq, String kind, String who, String what, String why, Instant at) {}
