package com.ensoras.notices;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.tickets.Sight;
import com.ensoras.tickets.TicketId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The rows of notices, as their member reads them: only those about tickets that they see now, and
 * with content only for whoever may open tickets now.
 */
@Component
class NoticeStore {

  /** A count goes as far as this. */
  static final int MOST_COUNTED = 100;

  private static final String COLUMNS =
      """
      select n.id, n.kind, n.ticket_id, n.times, n.at, n.read_at is not null as read,
             t.number, t.subject, t.status, c.name, c.email,
      """;

  private static final String NO_CONTENT =
      " cast(null as text) as by_name, cast(null as text) as excerpt ";

  /** The start of what a notice {@code n} is about. */
  static final String EXCERPT =
      """
      case n.kind
        when 4 then (select m.problem from message m
                     where m.project_id = :project and m.ticket_id = n.ticket_id and m.seq = n.seq)
        when 6 then (select nullif(d.reason, '') from draft d
                     where d.project_id = :project and d.ticket_id = n.ticket_id and d.edition = n.seq)
        when 5 then null
        else (select left(m.body, 160) from message m
              where m.project_id = :project and m.ticket_id = n.ticket_id and m.seq = n.seq)
      end
      """;

  private static final String CONTENT = " a.name as by_name, " + EXCERPT + " as excerpt ";

  /** Mine, about what I see now. */
  private static final String MINE =
      """
      from notice n
      join ticket t on t.project_id = :project and t.id = n.ticket_id
      join customer c on c.project_id = :project and c.id = t.customer_id
      left join account a on a.id = n.by_id
      where n.project_id = :project and n.member_id = :me and n.kind = any(:kinds) and not t.spam and\s""";

  private final Sql sql;

  NoticeStore(Sql sql) {
    this.sql = sql;
  }

  /** Newest first, after the place. */
  List<Notice> older(Permit permit, @Nullable NoticePlace after, int limit) {
    var rest =
        " and n.bell"
            + (after == null ? "" : " and (n.at, n.id) < (:at, :id)")
            + " order by n.at desc, n.id desc limit :limit";
    return placed(read(permit, rest), after).param("limit", limit).query(NoticeRow::read).list();
  }

  /** Newest first, the nearest before the place. */
  List<Notice> newer(Permit permit, NoticePlace before, int limit) {
    var rest = " and n.bell and (n.at, n.id) > (:at, :id) order by n.at, n.id limit :limit";
    return placed(read(permit, rest), before)
        .param("limit", limit)
        .query(NoticeRow::read)
        .list()
        .reversed();
  }

  /** What open pages say aloud: unread, newer than the time, oldest first. */
  List<Notice> news(Permit permit, Instant since, int limit) {
    var rest =
        " and n.browser and n.read_at is null and n.at > :at order by n.at, n.id limit :limit";
    return read(permit, rest)
        .param("at", since.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(NoticeRow::read)
        .list();
  }

  /** At most {@value #MOST_COUNTED}. */
  int unread(Permit permit) {
    var sight = Sight.of(permit);
    return mine(
            sight,
            permit,
            """
            select count(*) from (
              select 1
              from notice n
              join ticket t on t.project_id = :project and t.id = n.ticket_id
              where n.project_id = :project and n.member_id = :me and n.read_at is null and n.bell
                and n.kind = any(:kinds) and not t.spam and %s
              limit :limit) unread
            """
                .formatted(sight.condition()))
        .param("limit", MOST_COUNTED)
        .query(Integer.class)
        .single();
  }

  /** How many of these are the member's. */
  int known(Permit permit, Set<UUID> ids) {
    return sql.in(
            permit,
            "select count(*) from notice where project_id = :project and member_id = :me and id = any(:ids)")
        .param("me", me(permit).member().value())
        .param("ids", ids.toArray(UUID[]::new))
        .query(Integer.class)
        .single();
  }

  /**
   * @return how many were unread
   */
  int markRead(Permit permit, Set<UUID> ids) {
    return marking(permit, " and id = any(:ids)").param("ids", ids.toArray(UUID[]::new)).update();
  }

  int markReadAbout(Permit permit, TicketId ticket) {
    return marking(permit, " and ticket_id = :ticket").param("ticket", ticket.value()).update();
  }

  int markAllRead(Permit permit) {
    return marking(permit, "").update();
  }

  private StatementSpec marking(Permit permit, String which) {
    return sql.in(
            permit,
            """
            update notice
            set read_at = now(), mail_due = null
            where project_id = :project and member_id = :me and read_at is null
            """
                + which)
        .param("me", me(permit).member().value());
  }

  private StatementSpec read(Permit permit, String rest) {
    var sight = Sight.of(permit);
    var content = me(permit).may(Permission.TICKETS_VIEW) ? CONTENT : NO_CONTENT;
    return mine(sight, permit, COLUMNS + content + MINE + sight.condition() + rest);
  }

  private StatementSpec mine(Sight sight, Permit permit, String text) {
    return sight
        .bind(sql.in(permit, text))
        .param("me", me(permit).member().value())
        .param(
            "kinds",
            NoticeKind.of(me(permit)).stream().map(NoticeKind::number).toArray(Integer[]::new));
  }

  private static StatementSpec placed(StatementSpec statement, @Nullable NoticePlace place) {
    return place == null ? statement : statement.param("at", place.time()).param("id", place.id());
  }

  private static Actor me(Permit permit) {
    return permit.actor().orElseThrow();
  }
}
