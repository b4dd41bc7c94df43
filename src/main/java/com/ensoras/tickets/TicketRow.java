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
 * @param edition of the draft that waits for approval there; null when none does
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
    @Nullable Integer edition,
    Author lastAuthor,
    Instant lastMessageAt,
    Instant waitingSince,
    Instant createdAt,
    List<Tag> tags) {

  /** What its box in a list sends. */
  public String choice() {
    return BulkChoice.typed(id, edition);
  }

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
        edition,
        lastAuthor,
        lastMessageAt,
        waitingSince,
        createdAt,
        all);
  }
}
