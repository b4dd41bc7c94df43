package com.ensoras.dashboard;

import java.time.Duration;
import java.util.Optional;

/** How long something took, in two units at most: "45 s", "12 min", "2 h 5 min", "3 d 4 h". */
final class Times {

  private Times() {}

  static String words(Optional<Duration> time) {
    return time.map(Times::words).orElse("–");
  }

  private static String words(Duration time) {
    if (time.toSeconds() < 60) {
      return time.toSeconds() + " s";
    }
    if (time.toMinutes() < 60) {
      return time.toMinutes() + " min";
    }
    return time.toHours() < 24
        ? two(time.toHours(), "h", time.toMinutesPart(), "min")
        : two(time.toDays(), "d", time.toHoursPart(), "h");
  }

  private static String two(long big, String unit, int small, String smallUnit) {
    return big + " " + unit + (small == 0 ? "" : " " + small + " " + smallUnit);
  }
}
