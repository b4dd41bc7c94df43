package com.ensoras.tickets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message or a private note of a ticket.
 *
 * @param seq its place in the ticket, shared with the timeline
 * @param quoted what it repeats of earlier messages, folded away; may be empty
 * @param formatted whether it came as HTML, which {@link Originals} shows
 * @param problem why it could not be sent; null unless {@link Sending#FAILED}
 * @param sendAt until then it can be taken back; null for what was received
 */
public record Message(
    int seq,
    boolean note,
    Author author,
    String authorName,
    @Nullable String authorKey,
    String body,
    String quoted,
    boolean formatted,
    List<String> to,
    List<String> cc,
    Sending sending,
    @Nullable String problem,
    @Nullable Instant sendAt,
    Instant at,
    List<Attachment> attachments) {}
