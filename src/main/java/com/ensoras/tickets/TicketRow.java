package com.ensoras.tickets;

import com.ensoras.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of tickets: nothing of its content.
 *
 * @param customerName the name, else the address, else "Anonymous"
 * @param lastAuthor who wrote the newest message
 */
public record TicketRow(
    TicketId id,
    long number,
    String subject,
    Channel channel,
    UUID customer,
    String customerName,
    @Nullable String customerEmail,
    TicketStatus status,
    Priority priority,
    @Nullable String assignee,
    @Nullable String team,
    boolean unread,
    int messages,
    Author lastAuthor,
    Instant lastMessageAt,
    Instant waitingSince,
    Instant createdAt,
    List<Tag> tags) {

  TicketRow tagged(List<Tag> all) {
    return new TicketRow(
        id,
        number,
        subject,
        channel,
        customer,
        customerName,
        customerEmail,
        status,
        priority,
        assignee,
        team,
        unread,
        messages,
        lastAuthor,
        lastMessageAt,
        waitingSince,
        createdAt,
        all);
  }
}
