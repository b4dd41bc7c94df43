package com.ensoras.dashboard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the Dashboard says about a period, as somebody sees it. */
record Figures(
    long opened,
    long resolved,
    long openNow,
    long waiting,
    Spread responses,
    Spread resolutions,
    long resolvedByAiAlone,
    long approved,
    long edited,
    long rejected,
    long tools,
    List<Day> days,
    List<Holder> teams,
    List<Holder> members,
    List<Share> channels,
    List<Share> tags) {

  Optional<Duration> medianResponse() {
    return responses.within(0.5);
  }

  Optional<Duration> mostResponses() {
    return responses.within(0.9);
  }

  Optional<Duration> medianResolution() {
    return resolutions.within(0.5);
  }

  Optional<Duration> mostResolutions() {
    return resolutions.within(0.9);
  }

  /** Between 0 and 1; empty when nothing was resolved. */
  Optional<Double> aloneShare() {
    return resolved == 0 ? Optional.empty() : Optional.of((double) resolvedByAiAlone / resolved);
  }
}
