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
 * @param forward goes to others than the customer, with what stands in quoted
 * @param to those others; of a reply the customer's address when it was written, empty without one
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

  /** Whether it would go to this address of its customer, as it was shown; null for none. */
  boolean isTo(@Nullable String email) {
    return forward || to.equals(email == null ? List.of() : List.of(email));
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
