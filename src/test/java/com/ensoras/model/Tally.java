package com.ensoras.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each kind of step came to what: a harness that only sees refusals proves little. */
final class Tally {

  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  void count(Step step, Outcome outcome) {
    counts
        .computeIfAbsent(step.getClass().getSimpleName(), kind -> new TreeMap<>())
        .merge(outcome.code(), 1, Integer::sum);
  }

  int of(String kind, String code) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(code, 0);
  }

  int of(String code) {
    return counts.values().stream().mapToInt(codes -> codes.getOrDefault(code, 0)).sum();
  }

  int all() {
    return counts.values().stream()
        .flatMap(codes -> codes.values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }

  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(kind -> "  " + kind.getKey() + " " + kind.getValue())
        .collect(Collectors.joining("\n"));
  }
}
