package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.kernel.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The lists of tickets: each page by keyset, within the sight of whoever asks. */
@Component
class TicketLists {

  static final int PAGE = 50;

  /** So many rows are looked at for filters that no index begins with; the list then goes on. */
  static final int WINDOW = 8_000;

  /** Counts say "1,000+" beyond. */
  static final int MOST_COUNTED = 1000;

  private final Sql sql;
  private final TicketRows rows;
  private final TicketSearch search;
  private final int window;

  @Autowired
  TicketLists(Sql sql, TicketRows rows, TicketSearch search) {
    this(sql, rows, search, WINDOW);
  }

  TicketLists(Sql sql, TicketRows rows, TicketSearch search, int window) {
    this.window = window;
    this.sql = sql;
    this.rows = rows;
    this.search = search;
  }

  /**
   * All tickets that fit, the newest message first unless sorted otherwise; a search shows the
   * newest number first.
   */
  Slice<TicketRow> all(
      Actor actor,
      TicketFilter filter,
      @Nullable String after,
      @Nullable String before,
      int limit) {
    var permit = actor.require(Permission.TICKETS_LIST);
    return filter.q().isEmpty()
        ? page(permit, actor, filter.order(), filter, after, before, limit)
        : search.find(permit, actor, filter, after, limit);
  }

  /** What needs a person, as the Inbox orders it. */
  Slice<TicketRow> waiting(
      Actor actor,
      TicketFilter filter,
      @Nullable String after,
      @Nullable String before,
      int limit) {
    var permit = actor.require(Permission.INBOX_VIEW);
    return page(permit, actor, ListOrder.WAITING, filter, after, before, limit);
  }

  /** How many need a person, at most {@value #MOST_COUNTED} and one. */
  int countWaiting(Actor actor) {
    var permit = actor.require(Permission.INBOX_VIEW);
    var sight = Sight.of(permit);
    return sight
        .bind(sql.in(permit, new ListQuery(sight, ListOrder.WAITING, false, window).count()))
        .param("limit", MOST_COUNTED + 1)
        .query(Integer.class)
        .single();
  }

  private Slice<TicketRow> page(
      Permit permit,
      Actor actor,
      ListOrder order,
      TicketFilter filter,
      @Nullable String after,
      @Nullable String before,
      int limit) {
    var sight = Sight.of(permit);
    var backwards = before != null;
    var query = new ListQuery(sight, order, backwards, window);
    var place = backwards ? before : after;
    if (place != null) {
      query.from(ListPlace.parse(place));
    }
    conditions(query, actor, order, filter);
    var read = read(permit, sight, query, query.page(), limit + 1);
    var more = read.size() > limit;
    var kept = new ArrayList<>(more ? read.subList(0, limit) : read);
    var end =
        more || !query.isWindowed()
            ? null
            : read(permit, sight, query, query.windowEnd(), limit).stream()
                .findFirst()
                .orElse(null);
    if (backwards) {
      Collections.reverse(kept);
    }
    var first = kept.isEmpty() ? null : kept.getFirst();
    var from = before == null ? null : ListPlace.parse(before);
    var older = from != null ? (kept.isEmpty() ? from : last(kept)) : more ? last(kept) : end;
    var newer = from != null ? (more ? first : end) : after != null ? first : null;
    return new Slice<>(
        rows.of(permit, kept.stream().map(ListPlace::id).toList()), word(older), word(newer));
  }

  private List<ListPlace> read(
      Permit permit, Sight sight, ListQuery query, String text, int limit) {
    return sight
        .bind(sql.in(permit, text).params(query.values()))
        .param("limit", limit)
        .query((row, n) -> place(row, text.contains("t.inbox_rank is not null")))
        .list();
  }

  /** One filter may run along an index of its own; the Inbox has all of them in its indexes. */
  private static void conditions(
      ListQuery query, Actor actor, ListOrder order, TicketFilter filter) {
    if (filter.isSpam()) {
      query.tight("t.spam");
    } else if (order != ListOrder.WAITING) { // where spam never is
      query.tight("not t.spam");
    }
    var set = new FilterConditions(query, order == ListOrder.WAITING);
    set.assignee(filter.onlyAssignee(actor), filter.isUnassigned());
    set.team(filter, actor);
    set.statuses(filter.statuses());
    set.loose("t.channel = :channel", "channel", Columns.number(filter.onlyChannel()));
    set.loose("t.priority = :priority", "priority", Columns.number(filter.onlyPriority()));
    set.tag(filter.onlyTag());
    set.loose("t.created_at >= " + midnight("since"), "since", filter.since());
    set.loose("t.created_at < " + midnight("until"), "until", filter.until());
  }

  /** When the day of this parameter begins in the project's time zone; null for null. */
  static String midnight(String day) {
    return """
    (cast(cast(:%s as date) as timestamp)
      at time zone (select z.time_zone from project z where z.id = :project))
    """
        .formatted(day);
  }

  private static ListPlace place(ResultSet row, boolean inbox) throws SQLException {
    return new ListPlace(
        inbox ? row.getInt("inbox_rank") : 0,
        Columns.at(row, inbox ? "waiting_since" : "last_message_at"),
        (UUID) row.getObject("id"));
  }

  private static @Nullable ListPlace last(List<ListPlace> places) {
    return places.isEmpty() ? null : places.getLast();
  }

  private static @Nullable String word(@Nullable ListPlace place) {
    return place == null ? null : place.toString();
  }
}
