package com.ensoras.projects;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The time zones that a project can choose: those of places, and UTC. */
final class TimeZones {

  private static final Pattern PLACE =
      Pattern.compile(
          "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

  /** UTC, then by name. */
  static final List<String> NAMES =
      Stream.concat(
              Stream.of("UTC"),
              ZoneId.getAvailableZoneIds().stream().filter(PLACE.asMatchPredicate()).sorted())
          .toList();

  private TimeZones() {}
}
