package com.ensoras.kernel;

import java.time.Duration;
import java.util.Map;

/** A limit is reached: 429, and when it is worth trying again. */
public final class TooMany extends Refusal {

  private final transient Duration wait;

  public TooMany(String sentence, Duration wait) {
    super(429, "too-many", sentence);
    this.wait = wait;
  }

  /** For the header Retry-After; at least one. */
  public int retryAfterSeconds() {
    return Math.toIntExact(Math.max(1, wait.toSeconds()));
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("retryAfter", retryAfterSeconds());
  }
}
