package com.ensoras.dashboard;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The counts that were read, by what they are about. */
final class Sums {

  private static final int TOTAL = 0;
  private static final int TEAMS = 1;

  private final Map<What, Long> totals = new EnumMap<>(What.class);
  private final Map<What, Map<LocalDate, Long>> days = new EnumMap<>(What.class);
  private final Map<What, Map<Integer, Long>> numbers = new EnumMap<>(What.class);
  private final Map<UUID, Long> tags = new HashMap<>();
  private final Map<UUID, Map<What, Long>> teams = new HashMap<>();
  private final Map<UUID, Map<What, Long>> members = new HashMap<>();

  void add(
      int part,
      What what,
      @Nullable UUID holder,
      @Nullable LocalDate day,
      int number,
      UUID tag,
      long n) {
    if (part != TOTAL) {
      var holders = part == TEAMS ? teams : members;
      if (holder != null) {
        holders.computeIfAbsent(holder, h -> new EnumMap<>(What.class)).merge(what, n, Long::sum);
      }
      return;
    }
    totals.merge(what, n, Long::sum);
    if (day != null) {
      days.computeIfAbsent(what, w -> new HashMap<>()).merge(day, n, Long::sum);
    }
    numbers.computeIfAbsent(what, w -> new HashMap<>()).merge(number, n, Long::sum);
    if (what == What.TAG) {
      tags.merge(tag, n, Long::sum);
    }
  }

  long of(What what) {
    return totals.getOrDefault(what, 0L);
  }

  long of(What what, LocalDate day) {
    return days.getOrDefault(what, Map.of()).getOrDefault(day, 0L);
  }

  /** By channel, or by step of time. */
  Map<Integer, Long> numbered(What what) {
    return numbers.getOrDefault(what, Map.of());
  }

  Map<UUID, Long> tags() {
    return tags;
  }

  Map<UUID, Map<What, Long>> teams() {
    return teams;
  }

  Map<UUID, Map<What, Long>> members() {
    return members;
  }

  /** Everything that has a name. */
  Set<UUID> named() {
    var all = new HashSet<UUID>(tags.keySet());
    all.addAll(teams.keySet());
    all.addAll(members.keySet());
    return all;
  }
}
