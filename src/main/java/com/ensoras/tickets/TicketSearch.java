package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Slice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Full-text search: by the words of subject, customer and number, and of the content for whoever
 * may read it; the newest number first.
 */
@Component
class TicketSearch {

  private static final String FIND =
      """
      select f.id, f.number
      from search_tickets(
        websearch_to_tsquery('simple', :words), :content, :seen, :me, :below, :limit, cast(:statuses as smallint[]),
        cast(:channel as smallint), cast(:priority as smallint), cast(:assignee as uuid), :unassigned,
        %s, :withoutTeam, cast(:tag as uuid), %s, %s, :spam) f
      where :project is not null
      """;

  private static final String MY_TEAMS =
      "(select coalesce(array_agg(s.team_id), '{}') from team_seat s where s.project_id = :project and s.member_id = :me)";

  private record Hit(UUID id, long number) {}

  private final Sql sql;
  private final TicketRows rows;

  TicketSearch(Sql sql, TicketRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /**
   * @param after the number to go on from; null for the newest
   */
  Slice<TicketRow> find(
      Permit permit, Actor actor, TicketFilter filter, @Nullable String after, int limit) {
    var hits = hits(permit, actor, filter, after == null ? Long.MAX_VALUE : number(after), limit);
    var more = hits.size() > limit;
    var kept = more ? hits.subList(0, limit) : hits;
    return new Slice<>(
        rows.of(permit, kept.stream().map(Hit::id).toList()),
        more ? String.valueOf(kept.getLast().number()) : null,
        null);
  }

  private List<Hit> hits(Permit permit, Actor actor, TicketFilter filter, long below, int limit) {
    var statuses = filter.statuses();
    return sql.in(
            permit,
            FIND.formatted(
                teams(filter), TicketLists.midnight("since"), TicketLists.midnight("until")))
        .param("words", words(filter.q()))
        .param("content", actor.may(Permission.TICKETS_VIEW))
        .param("seen", actor.authority().seen().code())
        .param("me", actor.member().value())
        .param("below", below)
        .param("limit", limit + 1)
        .param(
            "statuses",
            statuses == null
                ? null
                : statuses.stream().map(each -> (short) each.number()).toArray(Short[]::new))
        .param("channel", Columns.number(filter.onlyChannel()))
        .param("priority", Columns.number(filter.onlyPriority()))
        .param("assignee", filter.onlyAssignee(actor))
        .param("unassigned", filter.isUnassigned())
        .param("team", filter.onlyTeam())
        .param("withoutTeam", filter.team().equals(TicketFilter.NONE))
        .param("tag", filter.onlyTag())
        .param("since", filter.since())
        .param("spam", filter.isSpam())
        .param("until", filter.until())
        .query((row, n) -> new Hit((UUID) row.getObject(1), row.getLong(2)))
        .list();
  }

  private static String teams(TicketFilter filter) {
    if (filter.team().equals(TicketFilter.MINE)) {
      return MY_TEAMS;
    }
    return filter.onlyTeam() == null ? "cast(null as uuid[])" : "array[cast(:team as uuid)]";
  }

  /** "#12" means the number. */
  static String words(String typed) {
    return typed.startsWith("#") ? typed.substring(1) : typed;
  }

  private static long number(String word) {
    try {
      var number = Long.parseLong(word);
      if (number > 0) {
        return number;
      }
      throw new Invalid("cursor", "This cursor does not belong to the list.");
    } catch (NumberFormatException e) {
      throw new Invalid("cursor", "This cursor does not belong to the list.");
    }
  }
}
