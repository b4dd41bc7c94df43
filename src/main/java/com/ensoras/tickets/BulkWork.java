package com.ensoras.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work on many tickets, as far as it has come.
 *
 * @param ended null while it goes on
 * @param problem why it stopped before its end; empty when it did not
 * @param skipped what was left out and why, the first of them
 */
record BulkWork(
    UUID id,
    BulkKind kind,
    int total,
    int done,
    int left,
    int takenBack,
    @Nullable Instant ended,
    String problem,
    List<Skipped> skipped) {

  /** How long it can be taken back. */
  static final Duration UNDO = Duration.ofSeconds(60);

  /**
   * @param subject null when the ticket is out of the reader's sight
   */
  record Skipped(@Nullable Long number, @Nullable String subject, String reason) {}

  int finished() {
    return total - left;
  }

  int skippedCount() {
    return total - left - done - takenBack;
  }

  boolean canUndo() {
    return kind.canUndo() && ended != null && done > 0 && ended.plus(UNDO).isAfter(Instant.now());
  }
}
