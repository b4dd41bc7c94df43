package com.ensoras.tickets;

import com.ensoras.access.MemberId;
import com.ensoras.customers.CustomerId;
import com.ensoras.people.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with one customer, without its content.
 *
 * @param number counts within the project, from 1
 * @param unread the newest message is the customer's and nobody has opened it
 * @param lastSeq of its newest message or event
 * @param waitingSince the customer's oldest message that nobody has answered
 * @param follows the closed ticket that this one goes on from
 * @param mergedInto the ticket that has its messages now
 */
public record Ticket(
    TicketId id,
    long number,
    String subject,
    Channel channel,
    CustomerId customer,
    TicketStatus status,
    Priority priority,
    @Nullable MemberId assignee,
    @Nullable TeamId team,
    boolean unread,
    boolean spam,
    int lastSeq,
    Instant lastMessageAt,
    Instant waitingSince,
    Instant createdAt,
    @Nullable Instant firstResponseAt,
    @Nullable TicketId follows,
    @Nullable TicketId mergedInto) {

  /** "#12". */
  public String hash() {
    return "#" + number;
  }
}
