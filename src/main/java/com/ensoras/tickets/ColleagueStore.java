package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of who looks at a ticket: one of each page that somebody has open. */
@Component
class ColleagueStore {

  /** Whoever was not heard of for so long has gone. */
  private static final String GONE = "interval '45 seconds'";

  /** Pages of one member; the oldest are forgotten. */
  private static final int MOST_PAGES = 50;

  private static final int MOST = 20;

  private final Sql sql;

  ColleagueStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * The page is open; written down every ten seconds at most.
   *
   * @return whether that is news
   */
  boolean look(Permit permit, TicketId ticket, String tab) {
    return mine(
            permit,
            ticket,
            """
            insert into ticket_viewer as v (project_id, ticket_id, member_id, tab)
            values (:project, :ticket, :me, :tab)
            on conflict (project_id, ticket_id, member_id, tab)
              do update set seen_at = now() where v.seen_at < now() - interval '10 seconds'
            returning coalesce(old.seen_at < now() - %s, true)
            """
                .formatted(GONE))
        .param("tab", tab)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Pages that the member left without a word. */
  void forgetOld(Permit permit) {
    sql.in(
            permit,
            """
            delete from ticket_viewer
            where project_id = :project and member_id = :me and (
              seen_at < now() - %s
              or (ticket_id, tab) in (
                select ticket_id, tab
                from ticket_viewer
                where project_id = :project and member_id = :me
                order by seen_at desc, tab
                offset :most))
            """
                .formatted(GONE))
        .param("me", Replies.now(permit).member().value())
        .param("most", MOST_PAGES)
        .update();
  }

  /**
   * @param what null when they have stopped
   * @return whether that is news
   */
  boolean write(
      Permit permit, TicketId ticket, String tab, Colleague.@Nullable Writing what, int seconds) {
    return mine(
            permit,
            ticket,
            """
            update ticket_viewer
            set seen_at = now(), writing = cast(:what as smallint),
                writing_until = case when cast(:what as smallint) is not null then now() + make_interval(secs => :seconds) end
            where project_id = :project and ticket_id = :ticket and member_id = :me and tab = :tab
              and (cast(:what as smallint) is not null or writing is not null)
            returning case when old.writing_until > now() then old.writing end is distinct from cast(:what as smallint)
            """)
        .param("tab", tab)
        .param("what", what == null ? null : what.ordinal(), java.sql.Types.SMALLINT)
        .param("seconds", seconds)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  boolean leave(Permit permit, TicketId ticket, String tab) {
    return mine(
                permit,
                ticket,
                """
                delete from ticket_viewer
                where project_id = :project and ticket_id = :ticket and member_id = :me and tab = :tab
                """)
            .param("tab", tab)
            .update()
        == 1;
  }

  /** All but the reader, as far as each may still open the ticket. */
  List<Colleague> others(Permit permit, TicketId ticket) {
    return mine(
            permit,
            ticket,
            """
            select a.name,
                   min(v.writing) filter (where v.writing_until > now()) as writing,
                   extract(epoch from least(
                     max(v.writing_until) filter (where v.writing_until > now()),
                     max(v.seen_at) + %1$s) - now()) * 1000 as changes_in
            from ticket_viewer v
            join ticket t on t.project_id = :project and t.id = :ticket
            join member m on m.project_id = :project and m.id = v.member_id
            join account a on a.id = m.account_id
            left join role r on r.project_id = :project and r.id = m.role_id
            where v.project_id = :project and v.ticket_id = :ticket and v.member_id <> :me
              and v.seen_at > now() - %1$s
              and (m.role_id is null or r.permissions @> array['tickets.view'])
              and %2$s
            group by m.id, m.name_key, a.name
            order by m.name_key, m.id
            limit :most
            """
                .formatted(GONE, Sight.ofMembers()))
        .param("most", MOST)
        .query((row, n) -> read(row))
        .list();
  }

  private StatementSpec mine(Permit permit, TicketId ticket, String text) {
    return sql.in(permit, text)
        .param("me", Replies.now(permit).member().value())
        .param("ticket", ticket.value());
  }

  private static Colleague read(ResultSet row) throws SQLException {
    var number = row.getObject("writing");
    return new Colleague(
        row.getString("name"),
        number == null ? null : Colleague.Writing.values()[row.getInt("writing")],
        row.getLong("changes_in"));
  }
}
