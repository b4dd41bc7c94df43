package com.ensoras.dashboard;

import com.ensoras.web.Formats;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Two bars for each day, in a drawing that is stretched to the room there is; the words stand
 * around it, so that they keep their size.
 *
 * @param top what the upper edge stands for
 */
record Chart(List<Day> days, long top) {

  static final int HEIGHT = 100;

  private static final int DAY_WIDTH = 10;
  private static final int MOST_LABELS = 5;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

  static Chart of(List<Day> days) {
    var most =
        days.stream().mapToLong(day -> Math.max(day.opened(), day.resolved())).max().orElse(0);
    return new Chart(days, rounded(most));
  }

  int width() {
    return Math.max(1, days.size()) * DAY_WIDTH;
  }

  double height(long count) {
    return Math.round(1000.0 * HEIGHT * count / top) / 1000.0;
  }

  int left(int day) {
    return day * DAY_WIDTH;
  }

  String words(Day day) {
    return "%s: %s opened, %s resolved"
        .formatted(full(day), Formats.number(day.opened()), Formats.number(day.resolved()));
  }

  String full(Day day) {
    return FULL.format(day.date());
  }

  /** Days to write below, evenly spread. */
  List<String> labels() {
    if (days.size() <= MOST_LABELS) {
      return days.stream().map(day -> label(day.date())).toList();
    }
    return IntStream.range(0, MOST_LABELS)
        .mapToObj(n -> days.get(n * (days.size() - 1) / (MOST_LABELS - 1)))
        .map(day -> label(day.date()))
        .toList();
  }

  String summary() {
    return "Tickets per day, opened and resolved, from %s to %s. The table below has the numbers."
        .formatted(full(days.getFirst()), full(days.getLast()));
  }

  private static String label(LocalDate day) {
    return DAY.format(day);
  }

  /** The next round number whose half is a whole one. */
  private static long rounded(long most) {
    var unit = 1L;
    while (unit * 10 < most) {
      unit *= 10;
    }
    var step = unit == 1 ? 2 : unit;
    return Math.max(2, (most + step - 1) / step * step);
  }
}
