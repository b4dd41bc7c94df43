package com.ensoras.notices;

import com.ensoras.tickets.TicketId;
import com.ensoras.tickets.TicketStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member was told, in the words that they may read now.
 *
 * @param customer the name, else the address, else "Anonymous"
 * @param by whose deed it was; null for nobody's, and for whoever may not open tickets
 * @param excerpt the start of what was written; null when there is none, or it may not be read
 * @param times how often it happened since it was read last
 */
public record Notice(
    UUID id,
    NoticeKind kind,
    TicketId ticket,
    long number,
    String subject,
    TicketStatus status,
    String customer,
    @Nullable String by,
    @Nullable String excerpt,
    int times,
    Instant at,
    boolean read) {

  /** One sentence without the ticket. */
  public String says() {
    return switch (kind) {
      case ASSIGNED -> by == null ? "Assigned to you" : by + " assigned it to you";
      case IN_TEAM -> "New in your team";
      case REPLIED -> times > 1 ? times + " new messages from " + customer : customer + " replied";
      case MENTIONED -> by == null ? "You were mentioned" : by + " mentioned you";
      case FAILED -> "A reply could not be sent";
      case DRAFT_WAITING ->
          by == null ? "A reply waits for approval" : "A reply of " + by + " waits for approval";
      case DRAFT_REJECTED -> by == null ? "Your reply was rejected" : by + " rejected your reply";
      case CHAT_WAITING -> customer + " waits in the chat";
    };
  }

  public String icon() {
    return switch (kind) {
      case ASSIGNED -> "user-check";
      case IN_TEAM -> "users-group";
      case REPLIED -> "message";
      case MENTIONED -> "at";
      case FAILED -> "alert-triangle";
      case DRAFT_WAITING -> "clock";
      case DRAFT_REJECTED -> "x";
      case CHAT_WAITING -> "messages";
    };
  }
}
