package com.ensoras.channels.email;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a mailbox is left alone after its connection broke: twice as long each time, until one
 * held for a while or the channel is another.
 *
 * @param version of the channel
 */
record WatchPause(int version, Duration length, long endsAt) {

  private static final Duration FIRST = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final Duration HELD = Duration.ofMinutes(2);

  static WatchPause of(int version, Duration length) {
    return new WatchPause(version, length, System.nanoTime() + length.toNanos());
  }

  /**
   * @param lasted how long the connection held, in nanoseconds
   */
  static Duration next(@Nullable WatchPause before, int version, long lasted) {
    if (before == null || before.version != version || lasted > HELD.toNanos()) {
      return FIRST;
    }
    var doubled = before.length.isZero() ? FIRST : before.length.multipliedBy(2);
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }

  boolean holds(int now) {
    return version == now && System.nanoTime() - endsAt < 0;
  }
}
