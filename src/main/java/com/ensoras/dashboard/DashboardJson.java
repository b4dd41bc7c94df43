package com.ensoras.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures as programs get them.
 *
 * @param zone in whose days they are counted
 * @param complete false while many changes are still being added up
 * @param openNow whatever the period
 */
record DashboardJson(
    LocalDate from,
    LocalDate to,
    String zone,
    boolean complete,
    long opened,
    long resolved,
    long openNow,
    long waitingForApproval,
    TimesJson firstResponse,
    TimesJson resolution,
    @Nullable Double resolvedByAiAlone,
    DraftsJson drafts,
    long toolExecutions,
    List<Day> days,
    List<HolderJson> teams,
    List<HolderJson> members,
    List<ChannelJson> channels,
    List<TagJson> tags) {

  /** Seconds, at most 4 % off; null when there was nothing to measure. */
  record TimesJson(@Nullable Long medianSeconds, @Nullable Long percentile90Seconds) {}

  record DraftsJson(long approved, long edited, long rejected) {}

  /**
   * @param id null for tickets that have none
   * @param oldestWaitSince null when no customer waits for people
   */
  record HolderJson(
      @Nullable String id,
      String name,
      long openNow,
      long waitingForApproval,
      @Nullable Instant oldestWaitSince,
      long opened,
      long resolved) {}

  record ChannelJson(String channel, long opened) {}

  record TagJson(String id, String name, long opened) {}

  static DashboardJson of(Period period, CountStore.State state, Figures figures) {
    return new DashboardJson(
        period.first(),
        period.last(),
        state.zone().getId(),
        !state.behind(),
        figures.opened(),
        figures.resolved(),
        figures.openNow(),
        figures.waiting(),
        new TimesJson(seconds(figures.medianResponse()), seconds(figures.mostResponses())),
        new TimesJson(seconds(figures.medianResolution()), seconds(figures.mostResolutions())),
        figures.aloneShare().orElse(null),
        new DraftsJson(figures.approved(), figures.edited(), figures.rejected()),
        figures.tools(),
        figures.days(),
        figures.teams().stream().map(DashboardJson::holder).toList(),
        figures.members().stream().map(DashboardJson::holder).toList(),
        figures.channels().stream().map(c -> new ChannelJson(c.word(), c.opened())).toList(),
        figures.tags().stream().map(t -> new TagJson(t.word(), t.name(), t.opened())).toList());
  }

  private static HolderJson holder(Holder holder) {
    return new HolderJson(
        holder.id() == null ? null : holder.id().toString(),
        holder.name(),
        holder.openNow(),
        holder.waiting(),
        holder.oldest(),
        holder.opened(),
        holder.resolved());
  }

  private static @Nullable Long seconds(Optional<Duration> time) {
    return time.map(Duration::toSeconds).orElse(null);
  }
}
