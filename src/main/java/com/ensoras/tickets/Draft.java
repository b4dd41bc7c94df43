package com.ensoras.tickets;

import com.ensoras.accounts.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply or forward that waits, or waited, for approval.
 *
 * @param edition counts up within the ticket; an approval is bound to one
 * @param account of whoever wrote it; null for the AI
 * @param editedBy who changed it last, when that was somebody else
 * @param forward goes to others than the customer: those in to, with what stands in quoted
 * @param files that go with it
 */
public record Draft(
    UUID id,
    int edition,
    Author author,
    @Nullable AccountId account,
    String writer,
    @Nullable AccountId editedBy,
    boolean forward,
    List<String> to,
    String body,
    String quoted,
    List<String> cc,
    List<Attachment> files,
    State state,
    String reason,
    Instant at) {

  /** What it is, in the middle of a sentence. */
  String what() {
    return forward ? "forward" : "reply";
  }

  Draft with(List<Attachment> held) {
    return new Draft(
        id, edition, author, account, writer, editedBy, forward, to, body, quoted, cc, held, state,
        reason, at);
  }

  /** What became of it. The order is that of the database's numbers. */
  public enum State {
    WAITS,
    SENT,
    REJECTED,
    REPLACED
  }
}
