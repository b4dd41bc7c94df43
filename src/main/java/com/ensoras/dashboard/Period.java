package com.ensoras.dashboard;

import com.ensoras.kernel.Invalid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days that figures are about, in the project's time zone.
 *
 * @param word as the address says it: a number of days, "today" or "own"
 * @param last among them
 */
record Period(String word, LocalDate first, LocalDate last) {

  static final String TODAY = "today";
  static final String OWN = "own";
  static final List<String> READY_MADE = List.of(TODAY, "7", "30", "90");

  private static final String USUAL = "30";
  private static final int MOST_DAYS = 366;

  /**
   * @param word may be empty
   * @param from only read for a range of one's own, like {@code to}
   * @throws Invalid naming the field
   */
  static Period of(String word, String from, String to, LocalDate today) {
    var wanted = word.isEmpty() ? (from.isEmpty() && to.isEmpty() ? USUAL : OWN) : word;
    if (wanted.equals(OWN)) {
      return own(day("from", from), day("to", to));
    }
    if (!READY_MADE.contains(wanted)) {
      throw new Invalid("period", "Choose today, 7, 30, 90 or own.");
    }
    var days = wanted.equals(TODAY) ? 1 : Integer.parseInt(wanted);
    return new Period(wanted, today.minusDays(days - 1L), today);
  }

  Stream<LocalDate> days() {
    return first.datesUntil(last.plusDays(1));
  }

  private static Period own(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new Invalid("to", "The last day comes after the first.");
    }
    if (first.plusDays(MOST_DAYS).isBefore(last.plusDays(1))) {
      throw new Invalid("to", "A period has at most " + MOST_DAYS + " days.");
    }
    return new Period(OWN, first, last);
  }

  private static LocalDate day(String field, String word) {
    try {
      var day = LocalDate.parse(word);
      if (day.getYear() < 1970 || day.getYear() > 9998) {
        throw new Invalid(field, "Choose a day of our time.");
      }
      return day;
    } catch (DateTimeException e) {
      throw new Invalid(field, "Write the day like 2026-03-31.");
    }
  }
}
