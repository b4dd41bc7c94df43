package com.ensoras.audit;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the project's chain. */
@Repository
class EntryStore {

  /** Somebody who has done something here, under the name of their last entry. */
  record Doer(UUID account, String name) {}

  private static final int MOST_DOERS = 200;
  private static final int AT_ONCE = 500;

  private final Sql sql;

  EntryStore(Sql sql) {
    this.sql = sql;
  }

  /** Newest first; above a cursor the nearest ones, oldest first. */
  List<Entry> read(Permit permit, EntryFilter filter, Cursor cursor, int limit) {
    var where = new ArrayList<String>();
    var values = new HashMap<String, Object>();
    add(where, values, "actor_id = :who", "who", filter.who());
    add(where, values, "what = :what", "what", filter.what() == null ? null : filter.what().code());
    add(where, values, "at >= :since", "since", time(filter.since()));
    add(where, values, "at < :before", "before", time(filter.before()));
    add(where, values, "seq < :below", "below", cursor.below());
    add(where, values, "seq > :above", "above", cursor.above());
    return sql.in(
            permit,
            """
            select %s
            from audit_entry
            where project_id = :project %s
            order by seq %s
            limit :limit
            """
                .formatted(
                    EntryColumns.NAMES,
                    String.join(" ", where),
                    cursor.above() == null ? "desc" : "asc"))
        .params(values)
        .param("limit", limit)
        .query((row, number) -> EntryColumns.read(row))
        .list();
  }

  /** Jumps along the index from one to the next, however many entries each has. */
  List<Doer> doers(Permit permit) {
    return sql.in(
            permit,
            """
            with recursive doer as (
              (select actor_id, actor_name from audit_entry
               where project_id = :project and actor_id is not null
               order by actor_id, seq desc
               limit 1)
              union all
              select next.actor_id, next.actor_name
              from doer
              cross join lateral (
                select e.actor_id, e.actor_name from audit_entry e
                where e.project_id = :project and e.actor_id > doer.actor_id
                order by e.actor_id, e.seq desc
                limit 1) next)
            select actor_id, actor_name from doer limit :limit
            """)
        .param("limit", MOST_DOERS)
        .query(
            (row, number) ->
                new Doer(row.getObject("actor_id", UUID.class), row.getString("actor_name")))
        .list();
  }

  /** Every entry of some deeds up to a time, oldest first. */
  void replay(Permit permit, Collection<Deed> deeds, Instant before, Consumer<Entry> each) {
    sql.in(
            permit,
            """
            select %s
            from audit_entry
            where project_id = :project and what = any(:what) and at < :before
            order by seq
            """
                .formatted(EntryColumns.NAMES))
        .param("what", deeds.stream().map(Deed::code).toArray(String[]::new))
        .param("before", time(before))
        .withFetchSize(AT_ONCE)
        .query(
            (ResultSet row) -> {
              each.accept(EntryColumns.read(row));
            });
  }

  private static void add(
      List<String> where,
      Map<String, Object> values,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      where.add("and " + condition);
      values.put(name, value);
    }
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
