package com.ensoras.people.members;

import com.ensoras.access.MemberId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A member who gets no tickets by distribution.
 *
 * @param until the last day, in the project's time zone; null until they are back
 * @param deputy who gets what would go to them
 */
public record Away(
    MemberId member,
    String name,
    @Nullable LocalDate until,
    @Nullable MemberId deputy,
    @Nullable String deputyName) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  /** "away until 3 Dec 2026". */
  public static String words(@Nullable LocalDate until) {
    return until == null ? "away" : "away until " + DAY.format(until);
  }

  /** "away until 3 Dec 2026, Lena stands in". */
  public String words() {
    return deputyName == null ? words(until) : words(until) + ", " + deputyName + " stands in";
  }
}
