package com.ensoras.people.members;

import com.ensoras.access.MemberId;
import com.ensoras.kernel.Invalid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about being away.
 *
 * @param until a day as 2026-12-03, the last one; empty until they are back
 * @param deputy a member's id; empty for nobody
 */
public record AwayDraft(boolean away, String until, String deputy) {

  /**
   * @throws Invalid when it is no day
   */
  @Nullable LocalDate lastDay() {
    if (until.isBlank()) {
      return null;
    }
    try {
      var day = LocalDate.parse(until.strip());
      if (day.getYear() < 2000 || day.getYear() > 2200) {
        throw new Invalid("until", "Enter a day of this century.");
      }
      return day;
    } catch (DateTimeException e) {
      throw new Invalid("until", "Enter a day, like 2026-12-03.");
    }
  }

  /**
   * @throws Invalid when it cannot be a member
   */
  @Nullable MemberId standsIn() {
    if (deputy.isBlank()) {
      return null;
    }
    try {
      return new MemberId(UUID.fromString(deputy));
    } catch (IllegalArgumentException e) {
      throw new Invalid("deputy", "There is no such member.");
    }
  }
}
