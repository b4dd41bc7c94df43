package com.ensoras.dashboard;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.database.Operations;
import com.ensoras.tickets.Channel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums up what happened to the tickets that somebody sees; no permission for tickets is needed. */
@Operations
public class Dashboard {

  /** In place of a holder: there is none. */
  static final UUID NOBODY = new UUID(0, 0);

  private final FigureStore figures;
  private final CountStore counts;
  private final OldestStore oldest;

  Dashboard(FigureStore figures, CountStore counts, OldestStore oldest) {
    this.figures = figures;
    this.counts = counts;
    this.oldest = oldest;
  }

  /** How the project's counts stand: today, and whether they are complete. */
  CountStore.State state(Actor actor) {
    return counts.state(actor.require(Permission.DASHBOARD_VIEW));
  }

  Figures figures(Actor actor, Period period, CountStore.State state) {
    return figures(actor.require(Permission.DASHBOARD_VIEW), actor, period, state);
  }

  private Figures figures(Permit permit, Actor actor, Period period, CountStore.State state) {
    var sums = figures.read(permit, actor, period, state.zone(), !state.behind());
    var names = figures.names(permit, sums.named());
    return new Figures(
        sums.of(What.OPENED),
        sums.of(What.RESOLVED),
        sums.of(What.OPEN_NOW),
        sums.of(What.WAITS_FOR_APPROVAL),
        new Spread(sums.numbered(What.RESPONSE_TIME)),
        new Spread(sums.numbered(What.RESOLUTION_TIME)),
        sums.of(What.ALONE),
        sums.of(What.APPROVED),
        sums.of(What.EDITED),
        sums.of(What.REJECTED),
        sums.of(What.TOOL),
        period
            .days()
            .map(day -> new Day(day, sums.of(What.OPENED, day), sums.of(What.RESOLVED, day)))
            .toList(),
        holders(sums.teams(), names, oldest.ofTeams(permit, sums.teams().keySet()), "No team"),
        holders(sums.members(), names, oldest.ofMembers(permit, sums.members().keySet()), "Nobody"),
        channels(sums.numbered(What.CHANNEL)),
        tags(sums.tags(), names));
  }

  /** Those with the most open tickets first. */
  private static List<Holder> holders(
      Map<UUID, Map<What, Long>> counts,
      Map<UUID, String> names,
      Map<UUID, Instant> oldest,
      String none) {
    return counts.entrySet().stream()
        .filter(one -> one.getKey().equals(NOBODY) || names.containsKey(one.getKey()))
        .map(
            one ->
                holder(
                    one.getKey(),
                    one.getValue(),
                    oldest.get(one.getKey()),
                    names.getOrDefault(one.getKey(), none)))
        .sorted(
            Comparator.comparing(Holder::openNow)
                .thenComparing(Holder::opened)
                .reversed()
                .thenComparing(Holder::name))
        .toList();
  }

  private static Holder holder(
      UUID id, Map<What, Long> counts, @Nullable Instant oldest, String name) {
    return new Holder(
        id.equals(NOBODY) ? null : id,
        name,
        counts.getOrDefault(What.OPEN_NOW, 0L),
        counts.getOrDefault(What.WAITS_FOR_APPROVAL, 0L),
        oldest,
        counts.getOrDefault(What.OPENED, 0L),
        counts.getOrDefault(What.RESOLVED, 0L));
  }

  private static List<Share> channels(Map<Integer, Long> counts) {
    return Stream.of(Channel.values())
        .filter(channel -> counts.containsKey(channel.number()))
        .map(
            channel ->
                new Share(
                    channel.word(),
                    channel.label(),
                    null,
                    counts.getOrDefault(channel.number(), 0L)))
        .sorted(Comparator.comparing(Share::opened).reversed())
        .toList();
  }

  private static List<Share> tags(Map<UUID, Long> counts, Map<UUID, String> names) {
    return counts.entrySet().stream()
        .filter(tag -> names.containsKey(tag.getKey()))
        .map(
            tag ->
                new Share(
                    tag.getKey().toString(),
                    names.getOrDefault(tag.getKey(), ""),
                    tag.getKey(),
                    tag.getValue()))
        .sorted(Comparator.comparing(Share::opened).reversed().thenComparing(Share::name))
        .toList();
  }
}
