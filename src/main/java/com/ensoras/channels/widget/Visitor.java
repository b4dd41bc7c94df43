package com.ensoras.channels.widget;

import com.ensoras.customers.CustomerId;
import com.ensoras.tickets.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes in the widget, known by the secret in their browser only.
 *
 * @param customer null until the first message is kept, like the ticket
 * @param nth which of their tickets that is
 * @param present whether a heartbeat came within the last 60 seconds
 * @param typingUntil null when they do not type
 * @param handedOn whether the customer has written by another way, so that the ticket is theirs now
 */
record Visitor(
    UUID id,
    @Nullable CustomerId customer,
    @Nullable TicketId ticket,
    int nth,
    boolean present,
    @Nullable Instant typingUntil,
    boolean handedOn) {

  boolean isReachable() {
    return present && !handedOn;
  }
}
