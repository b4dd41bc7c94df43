package com.ensoras.channels.widget;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.customers.Customer;
import com.ensoras.tickets.Sight;
import com.ensoras.tickets.TicketId;
import com.ensoras.tickets.TicketStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The chats that people have to do with (desk.md 8), within somebody's sight: neither resolved nor
 * closed, not with the AI, and the visitor is there. What the AI answered last is the AI's as long
 * as nobody took it over.
 */
@Component
class ActiveChatStore {

  private static final String ACTIVE =
      """
      from visitor v
      join ticket t on t.project_id = :project and t.id = v.ticket_id
      join customer c on c.project_id = :project and c.id = t.customer_id
      left join member b on b.project_id = :project and b.id = t.assignee_id
      left join account a on a.id = b.account_id
      left join team g on g.project_id = :project and g.id = t.team_id
      where v.project_id = :project and v.present and v.seen_at > now() - interval '60 seconds'
        and t.channel = 1 and not t.spam
        and (t.status in (1, 2) or (t.status = 3 and t.last_author <> 1))
        and not exists (
          select from message f
          where f.project_id = :project and f.ticket_id = v.ticket_id and %s)
        and\s"""
          .formatted(VisitorStore.AS_THE_CUSTOMER);

  private static final String PREVIEW =
      """
      (select left(m.body, 160)
       from message m
       where m.project_id = :project and m.ticket_id = t.id and m.kind = 0
       order by m.seq desc
       limit 1)
      """;

  private final Sql sql;

  ActiveChatStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * Who waits longest for an answer stands first, then those who were answered.
   *
   * @param content whether the start of the newest message is read
   */
  List<ActiveChat> all(Permit permit, boolean content, int limit) {
    var sight = Sight.of(permit);
    return sight
        .bind(
            sql.in(
                permit,
                "select t.id, t.number, t.customer_id, c.name, c.email, t.status, a.name as assignee, g.name as team,"
                    + " t.unread, coalesce(v.typing_until > now(), false) as typing, t.last_message_at, "
                    + (content ? PREVIEW : "cast(null as text)")
                    + " as preview "
                    + ACTIVE
                    + sight.condition()
                    + " order by t.status = 3, t.waiting_since, t.id limit :limit"))
        .param("limit", limit)
        .query((row, n) -> read(row))
        .list();
  }

  int count(Permit permit, int limit) {
    var sight = Sight.of(permit);
    return sight
        .bind(
            sql.in(
                permit,
                "select count(*) from (select 1 "
                    + ACTIVE
                    + sight.condition()
                    + " limit :limit) active"))
        .param("limit", limit)
        .query(Integer.class)
        .single();
  }

  private static ActiveChat read(ResultSet row) throws SQLException {
    var email = row.getString("email");
    return new ActiveChat(
        new TicketId((UUID) row.getObject("id")),
        row.getLong("number"),
        (UUID) row.getObject("customer_id"),
        email == null ? Customer.called(row.getString("name"), null) : email,
        TicketStatus.numbered(row.getInt("status")),
        row.getString("assignee"),
        row.getString("team"),
        row.getBoolean("unread"),
        row.getBoolean("typing"),
        row.getObject("last_message_at", OffsetDateTime.class).toInstant(),
        row.getString("preview"));
  }
}
