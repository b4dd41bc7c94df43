package com.ensoras.access;

import java.security.SecureRandom;
import java.util.UUID;

/** An account's place in one project. */
public record MemberId(UUID value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one, ordered by time (UUID version 7). */
  public static MemberId fresh() {
    var first = System.currentTimeMillis() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
    var second = RANDOM.nextLong() >>> 2 | Long.MIN_VALUE;
    return new MemberId(new UUID(first, second));
  }
}
