package com.ensoras.tickets;

import com.ensoras.kernel.Invalid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that was chosen in a list.
 *
 * @param edition of the draft that waited when it was listed; null when none did, or nothing is to
 *     be approved
 */
record BulkChoice(UUID ticket, @Nullable Integer edition) {

  /**
   * @param typed a ticket's id, and after a dot the edition
   */
  static BulkChoice of(String typed) {
    var dot = typed.indexOf('.');
    try {
      return dot < 0
          ? new BulkChoice(UUID.fromString(typed), null)
          : new BulkChoice(
              UUID.fromString(typed.substring(0, dot)), Integer.valueOf(typed.substring(dot + 1)));
    } catch (IllegalArgumentException e) {
      throw new Invalid("ticket", "There is no such ticket.");
    }
  }

  /** As {@link #of} reads it. */
  static String typed(TicketId ticket, @Nullable Integer edition) {
    return ticket.value() + (edition == null ? "" : "." + edition);
  }
}
