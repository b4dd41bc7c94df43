package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of what desks remember, each of the member who holds the permit. */
@Component
class MemberDeskStore {

  private final Sql sql;

  MemberDeskStore(Sql sql) {
    this.sql = sql;
  }

  MemberDesk get(Permit permit) {
    return mine(
            permit,
            "select open_next, inbox_filter from member_desk where project_id = :project and member_id = :me")
        .query((row, n) -> new MemberDesk(row.getBoolean(1), filter(row.getString(2))))
        .optional()
        .orElse(MemberDesk.FRESH);
  }

  void setOpenNext(Permit permit, boolean open) {
    mine(
            permit,
            """
            insert into member_desk (project_id, member_id, open_next)
            values (:project, :me, :open)
            on conflict (project_id, member_id) do update set open_next = excluded.open_next
            """)
        .param("open", open)
        .update();
  }

  void setFilter(Permit permit, TicketFilter filter) {
    mine(
            permit,
            """
            insert into member_desk (project_id, member_id, inbox_filter)
            values (:project, :me, :words)
            on conflict (project_id, member_id) do update set inbox_filter = excluded.inbox_filter
            """)
        .param("words", filter.in(""))
        .update();
  }

  private StatementSpec mine(Permit permit, String text) {
    return sql.in(permit, text)
        .param("me", permit.actor().map(Actor::member).orElseThrow().value());
  }

  /** As {@link TicketFilter#in} has written it. */
  private static TicketFilter filter(String address) {
    var words = new HashMap<String, String>();
    for (var pair : address.replaceFirst("^\\?", "").split("&")) {
      var at = pair.indexOf('=');
      if (at > 0) {
        words.put(
            pair.substring(0, at),
            URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
      }
    }
    return new TicketFilter(
        "",
        words.getOrDefault("status", ""),
        words.getOrDefault("channel", ""),
        words.getOrDefault("priority", ""),
        words.getOrDefault("assignee", ""),
        words.getOrDefault("team", ""),
        words.getOrDefault("tag", ""),
        words.getOrDefault("from", ""),
        words.getOrDefault("to", ""));
  }
}
