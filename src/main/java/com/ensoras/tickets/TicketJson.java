package com.ensoras.tickets;

import com.ensoras.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as programs get it; its content is only in {@link MessagesJson}.
 *
 * @param draftEdition of the draft that waits for approval there; null when none does
 */
record TicketJson(
    String id,
    long number,
    String subject,
    String channel,
    String status,
    String priority,
    CustomerJson customer,
    @Nullable String assignee,
    @Nullable String team,
    List<String> tags,
    boolean unread,
    int messages,
    @Nullable Integer draftEdition,
    String lastAuthor,
    Instant lastMessageAt,
    Instant createdAt) {

  record CustomerJson(String id, String name, @Nullable String email) {}

  static TicketJson of(TicketRow row) {
    return new TicketJson(
        row.id().value().toString(),
        row.number(),
        row.subject(),
        row.channel().word(),
        row.status().word(),
        row.priority().word(),
        new CustomerJson(row.customer().toString(), row.customerName(), row.customerEmail()),
        row.assignee(),
        row.team(),
        row.tags().stream().map(Tag::name).toList(),
        row.unread(),
        row.messages(),
        row.edition(),
        row.lastAuthor().word(),
        row.lastMessageAt(),
        row.createdAt());
  }
}
