package com.ensoras.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How times, names and numbers are written. */
public final class Formats {

  private static final int TINTS = 6;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

  private Formats() {}

  /** Relative within a month, else the day: "5 minutes ago", "in 6 days", "12 Mar". */
  public static String relative(Instant at, Instant now) {
    var distance = Duration.between(at, now).abs();
    if (distance.toSeconds() < 60) {
      return at.isAfter(now) ? "in a moment" : "just now";
    }
    if (distance.toDays() >= 30) {
      return day(at, now);
    }
    return at.isAfter(now) ? "in " + span(rounded(distance)) : span(distance) + " ago";
  }

  /** What ends in a moment less than 7 days ends in 7 days. */
  private static Duration rounded(Duration ahead) {
    if (ahead.toHours() >= 24) {
      return ahead.plusHours(12);
    }
    return ahead.toMinutes() >= 60 ? ahead.plusMinutes(30) : ahead.plusSeconds(30);
  }

  public static String relative(Instant at) {
    return relative(at, Instant.now());
  }

  /** The hover text; the browser puts it into the viewer's zone. */
  public static String exact(Instant at) {
    return EXACT.format(at.atZone(ZoneOffset.UTC));
  }

  /** For the {@code datetime} attribute. */
  public static String machine(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Up to two letters: of the first and the last word. */
  public static String initials(String name) {
    var words = name.strip().split("[\\s@._-]+");
    var ends =
        words.length < 2 ? Stream.of(words[0]) : Stream.of(words[0], words[words.length - 1]);
    return ends.filter(word -> !word.isEmpty())
        .map(word -> new String(Character.toChars(word.codePointAt(0))))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }

  /** A class of the style sheet, always the same for the same id. */
  public static String tint(Object id) {
    return "tint-" + (1 + Math.floorMod(id.toString().hashCode(), TINTS));
  }

  /** With thousands separated. */
  public static String number(long count) {
    return String.format(Locale.ENGLISH, "%,d", count);
  }

  /** "1 member", "3 members". */
  public static String count(long count, String noun) {
    return count(count, noun, noun + "s");
  }

  public static String count(long count, String one, String many) {
    return number(count) + ' ' + (count == 1 ? one : many);
  }

  /** "12 bytes", "3.4 KB", "25 MB": as file managers say it. */
  public static String bytes(long size) {
    if (size < 1024) {
      return count(size, "byte");
    }
    var large = size >= 1024 * 1024;
    var shown = size / (large ? 1024.0 * 1024 : 1024.0);
    return String.format(Locale.ENGLISH, shown < 9.95 ? "%.1f" : "%.0f", shown)
        + (large ? " MB" : " KB");
  }

  private static String span(Duration distance) {
    if (distance.toMinutes() < 60) {
      return count(distance.toMinutes(), "minute");
    }
    return distance.toHours() < 24
        ? count(distance.toHours(), "hour")
        : count(distance.toDays(), "day");
  }

  private static String day(Instant at, Instant now) {
    var then = at.atZone(ZoneOffset.UTC);
    var sameYear = then.getYear() == now.atZone(ZoneOffset.UTC).getYear();
    return (sameYear ? DAY : DAY_AND_YEAR).format(then);
  }
}
