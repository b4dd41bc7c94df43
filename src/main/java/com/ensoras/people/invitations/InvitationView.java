package com.ensoras.people.invitations;

import com.ensoras.mail.MailState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as the interface shows it; nothing of its links.
 *
 * @param state pending, accepted, revoked or expired, as it is now
 * @param blocked pending, but its inviter may no longer give the role
 * @param delivery where its mail is; null when that is not known any more
 * @param teams names of the teams that come with it
 * @param mine whether the viewer is its inviter
 * @param givable whether the viewer may give its role
 */
record InvitationView(
    String id,
    String email,
    @Nullable String roleId,
    String role,
    String inviter,
    InvitationState state,
    boolean blocked,
    @Nullable Delivery delivery,
    List<String> teams,
    Instant createdAt,
    Instant sentAt,
    Instant expiresAt,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    int version,
    boolean mine,
    boolean givable) {

  /** Where the mail is, as a word and what went wrong. */
  record Delivery(String code, String label, String tone, @Nullable String error) {

    static Delivery of(MailState state) {
      return switch (state.where()) {
        case WAITING ->
            state.attempts() == 0
                ? new Delivery("waiting", "Sending", "info", null)
                : new Delivery("waiting", "Trying again", "warn", state.lastError());
        case HELD -> new Delivery("held", "Not sent: no mail server", "warn", null);
        case SENT -> new Delivery("sent", "Mailed", "good", null);
        case FAILED -> new Delivery("failed", "Not delivered", "bad", state.lastError());
        case DROPPED -> new Delivery("dropped", "Not sent", "plain", null);
      };
    }
  }

  boolean isPending() {
    return state == InvitationState.PENDING;
  }

  String stateLabel() {
    return blocked ? "Blocked" : state.label();
  }

  String stateTone() {
    if (blocked) {
      return "bad";
    }
    return switch (state) {
      case PENDING -> "warn";
      case ACCEPTED -> "good";
      case REVOKED, EXPIRED -> "plain";
    };
  }
}
