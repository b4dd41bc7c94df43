package com.ensoras.dashboard;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long something took, in steps that are kept exactly enough: what it says is at most 4 % off.
 */
final class Spread {

  /** As dashboard_step() in the database has it. */
  private static final double STEP = 1.08;

  private final SortedMap<Integer, Long> counts = new TreeMap<>();

  Spread(Map<Integer, Long> counts) {
    this.counts.putAll(counts);
  }

  /**
   * The time within which this share was done; empty when nothing was.
   *
   * @param share above 0, at most 1
   */
  Optional<Duration> within(double share) {
    var all = counts.values().stream().mapToLong(Long::longValue).sum();
    var wanted = (long) Math.ceil(share * all);
    var passed = 0L;
    for (var step : counts.entrySet()) {
      passed += step.getValue();
      if (passed >= wanted && all > 0) {
        return Optional.of(middle(step.getKey()));
      }
    }
    return Optional.empty();
  }

  private static Duration middle(int step) {
    return Duration.ofMillis(Math.round(1000 * Math.pow(STEP, step + 0.5)));
  }
}
