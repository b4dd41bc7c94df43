package com.ensoras.audit;

import com.ensoras.kernel.Invalid;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries, as it stands in the address. Days are in UTC; the last one is included.
 *
 * @param who the account that acted
 */
record EntryFilter(
    @Nullable UUID who, @Nullable Deed what, @Nullable LocalDate from, @Nullable LocalDate until) {

  /**
   * @throws Invalid naming the value that is none
   */
  static EntryFilter of(String who, String what, String from, String until) {
    var errors = new Invalid.Errors();
    var filter =
        new EntryFilter(
            who(who, errors),
            what(what, errors),
            day("from", from, errors),
            day("until", until, errors));
    errors.refuse();
    return filter;
  }

  static @Nullable LocalDate day(String field, String typed, Invalid.Errors errors) {
    if (typed.isEmpty()) {
      return null;
    }
    try {
      var day = LocalDate.parse(typed);
      if (day.getYear() < 1970 || day.getYear() > 9999) {
        throw new DateTimeParseException("out of range", typed, 0);
      }
      return day;
    } catch (DateTimeParseException none) {
      errors.add(field, "Enter a day like 2026-05-31.");
      return null;
    }
  }

  boolean isEmpty() {
    return who == null && what == null && from == null && until == null;
  }

  @Nullable Instant since() {
    return from == null ? null : from.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @Nullable Instant before() {
    return until == null ? null : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** For the address: {@code who=…&what=…}, empty without a filter. */
  String query() {
    var parts = new ArrayList<String>();
    add(parts, "who", who);
    add(parts, "what", what == null ? null : what.code());
    add(parts, "from", from);
    add(parts, "until", until);
    return String.join("&", parts);
  }

  private static void add(ArrayList<String> parts, String name, @Nullable Object value) {
    if (value != null) {
      parts.add(name + '=' + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }

  private static @Nullable UUID who(String typed, Invalid.Errors errors) {
    try {
      return typed.isEmpty() ? null : UUID.fromString(typed);
    } catch (IllegalArgumentException none) {
      errors.add("who", "That is nobody's id.");
      return null;
    }
  }

  private static @Nullable Deed what(String typed, Invalid.Errors errors) {
    if (typed.isEmpty()) {
      return null;
    }
    var deed = Deed.byCode(typed);
    if (deed.isEmpty()) {
      errors.add("what", "There is no such entry: “" + typed + "”.");
    }
    return deed.orElse(null);
  }
}
