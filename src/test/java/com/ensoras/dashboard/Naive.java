package com.ensoras.dashboard;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The same figures without any sum: reads every ticket and counts in Java, with the rules of
 * desk.md 3 and 6 written once more.
 */
record Naive(ZoneId zone, List<Row> rows) {

  record Row(
      @Nullable UUID team,
      @Nullable UUID assignee,
      int channel,
      int status,
      Instant created,
      @Nullable Instant responded,
      @Nullable Instant resolved,
      List<UUID> tags,
      List<Integer> authors,
      List<Instant> approved,
      List<Instant> edited,
      List<Instant> rejected,
      List<Instant> tools) {}

  static Naive read(Sql sql, Permit permit, ZoneId zone) {
    var rows =
        sql.in(
                permit,
                """
                select t.*,
                  array(select tag_id from ticket_tag g where g.project_id = t.project_id and g.ticket_id = t.id) as tags,
                  array(select author from message m where m.project_id = t.project_id and m.ticket_id = t.id) as authors,
                  array(select decided_at from draft d where d.project_id = t.project_id and d.ticket_id = t.id and state = 1) as approved,
                  array(select decided_at from draft d where d.project_id = t.project_id and d.ticket_id = t.id and state = 3) as edited,
                  array(select decided_at from draft d where d.project_id = t.project_id and d.ticket_id = t.id and state = 2) as rejected,
                  array(select at from ticket_event e where e.project_id = t.project_id and e.ticket_id = t.id and kind = 'tool-executed') as tools
                from ticket t where t.project_id = :project and not t.spam
                """)
            .query((row, n) -> read(row))
            .list();
    return new Naive(zone, rows);
  }

  Naive seen(Predicate<Row> visible) {
    return new Naive(zone, rows.stream().filter(visible).toList());
  }

  /** Everything that the Dashboard says, in a form that can be compared; times apart. */
  Map<String, Object> figures(Period period) {
    var found = new TreeMap<String, Object>();
    found.put("opened", count(period, row -> List.of(row.created())));
    found.put("resolved", count(period, row -> given(row.resolved())));
    found.put("open", rows.stream().filter(row -> row.status() < 4).count());
    found.put("waiting", rows.stream().filter(row -> row.status() == 1).count());
    found.put("alone", count(period, row -> isAlone(row) ? given(row.resolved()) : List.of()));
    found.put("approved", count(period, Row::approved));
    found.put("edited", count(period, Row::edited));
    found.put("rejected", count(period, Row::rejected));
    found.put("tools", count(period, Row::tools));
    period
        .days()
        .forEach(
            day -> {
              var one = new Period("own", day, day);
              add(found, "opened " + day, count(one, row -> List.of(row.created())));
              add(found, "resolved " + day, count(one, row -> given(row.resolved())));
            });
    for (var row : rows) {
      holder(
          found, period, "team " + row.team(), other -> Objects.equals(row.team(), other.team()));
      holder(
          found,
          period,
          "member " + row.assignee(),
          other -> Objects.equals(row.assignee(), other.assignee()));
      add(
          found,
          "channel " + row.channel(),
          seen(other -> other.channel() == row.channel())
              .count(period, other -> List.of(other.created())));
      row.tags()
          .forEach(
              tag ->
                  add(
                      found,
                      "tag " + tag,
                      seen(other -> other.tags().contains(tag))
                          .count(period, other -> List.of(other.created()))));
    }
    return found;
  }

  /** Exact, by nearest rank; null when there is none. */
  @Nullable Duration response(Period period, double share) {
    return within(
        share,
        rows.stream()
            .filter(row -> row.channel() != 3 && row.responded() != null)
            .filter(row -> isIn(period, Objects.requireNonNull(row.responded())))
            .map(row -> Duration.between(row.created(), row.responded()))
            .toList());
  }

  @Nullable Duration resolution(Period period, double share) {
    return within(
        share,
        rows.stream()
            .filter(row -> row.resolved() != null)
            .filter(row -> isIn(period, Objects.requireNonNull(row.resolved())))
            .map(row -> Duration.between(row.created(), row.resolved()))
            .toList());
  }

  static void add(Map<String, Object> found, String name, long n) {
    if (n != 0) {
      found.put(name, n);
    }
  }

  private void holder(
      Map<String, Object> found, Period period, String name, Predicate<Row> belongs) {
    var theirs = seen(belongs);
    add(found, name + " open", theirs.rows().stream().filter(row -> row.status() < 4).count());
    add(found, name + " waiting", theirs.rows().stream().filter(row -> row.status() == 1).count());
    add(found, name + " opened", theirs.count(period, row -> List.of(row.created())));
    add(found, name + " resolved", theirs.count(period, row -> given(row.resolved())));
  }

  private static boolean isAlone(Row row) {
    return row.authors().contains(1) && !row.authors().contains(2);
  }

  private long count(Period period, Function<Row, Collection<Instant>> moments) {
    return rows.stream()
        .flatMap(row -> moments.apply(row).stream())
        .filter(at -> isIn(period, at))
        .count();
  }

  private boolean isIn(Period period, Instant at) {
    LocalDate day = at.atZone(zone).toLocalDate();
    return !day.isBefore(period.first()) && !day.isAfter(period.last());
  }

  private static @Nullable Duration within(double share, List<Duration> times) {
    if (times.isEmpty()) {
      return null;
    }
    var sorted = times.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static Collection<Instant> given(@Nullable Instant at) {
    return at == null ? List.of() : List.of(at);
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("team_id", UUID.class),
        row.getObject("assignee_id", UUID.class),
        row.getInt("channel"),
        row.getInt("status"),
        Objects.requireNonNull(instant(row, "created_at")),
        instant(row, "first_response_at"),
        row.getObject("merged_into_id") == null ? instant(row, "resolved_at") : null,
        List.of((UUID[]) row.getArray("tags").getArray()),
        Arrays.stream((Object[]) row.getArray("authors").getArray())
            .map(n -> ((Number) n).intValue())
            .toList(),
        instants(row, "approved"),
        instants(row, "edited"),
        instants(row, "rejected"),
        instants(row, "tools"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static List<Instant> instants(ResultSet row, String column) throws SQLException {
    var all = new ArrayList<Instant>();
    for (var at : (Object[]) row.getArray(column).getArray()) {
      all.add(((java.sql.Timestamp) at).toInstant());
    }
    return all;
  }
}
