package com.ensoras.tickets;

import com.ensoras.access.Permit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a customer is at the other end of a ticket right now; the chat knows it. */
public interface Presence {

  /**
   * What is known of a customer at this moment.
   *
   * @param there whether they look at the conversation
   * @param typingUntil when the mark that they type goes out; null when they do not
   */
  record Now(boolean there, @Nullable Instant typingUntil) {

    public static final Now AWAY = new Now(false, null);
  }

  Now of(Permit permit, TicketId ticket);
}
