package com.ensoras.tickets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message, a private note or a forward of a ticket.
 *
 * @param seq its place in the ticket, shared with the timeline
 * @param authorAddress where it came from, when that is not the ticket's customer; else empty
 * @param quoted what it repeats of earlier messages, folded away; may be empty
 * @param formatted whether it came as HTML, which {@link Originals} shows
 * @param problem why it could not be sent; null unless {@link Sending#FAILED}
 * @param mentions names of members and teams as they stand in a note, with the @
 * @param sendAt until then it can be taken back; null for what was received
 */
public record Message(
    int seq,
    MessageKind kind,
    Author author,
    String authorName,
    String authorAddress,
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
    List<Attachment> attachments,
    List<String> mentions) {

  public boolean note() {
    return kind == MessageKind.NOTE;
  }

  public boolean forward() {
    return kind == MessageKind.FORWARD;
  }

  /** The text cut where it mentions somebody. */
  public List<Mentions.Piece> pieces() {
    return Mentions.pieces(body, mentions);
  }
}
