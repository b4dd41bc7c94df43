package com.ensoras.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a mail is.
 *
 * @param lastError why the last attempt failed: a sentence without address and secret
 */
public record MailState(
    Where where, int attempts, @Nullable String lastError, @Nullable Instant deliveredAt) {

  /** HELD: no mail server is set up, so nobody tries; DROPPED: its reason ended before it left. */
  public enum Where {
    WAITING,
    HELD,
    SENT,
    FAILED,
    DROPPED
  }
}
