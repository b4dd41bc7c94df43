package com.ensoras.channels.widget;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.tickets.MessageMoves;
import com.ensoras.tickets.TicketId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A conversation follows its messages when its ticket is merged into another. A visitor whose are
 * both has one ticket then, in the later of the two places.
 */
@Component
class ChatMoves implements MessageMoves {

  private static final List<String> MESSAGES =
      List.of(
          """
          update visitor_message
          set ticket_id = :into, seq = seq + :by
          where project_id = :project and ticket_id = :from
          """,
          """
          update visitor_reply
          set ticket_id = :into, seq = seq + :by
          where project_id = :project and ticket_id = :from
          """);

  private static final List<String> TICKETS =
      List.of(
          """
          delete from visitor_ticket c
          using visitor_ticket later
          where c.project_id = :project and later.project_id = :project and c.visitor_id = later.visitor_id
            and c.ticket_id in (:from, :into) and later.ticket_id in (:from, :into) and c.nth < later.nth
          """,
          """
          update visitor_ticket
          set ticket_id = :into
          where project_id = :project and ticket_id = :from
          """,
          """
          update visitor_message m
          set nth = c.nth
          from visitor_ticket c
          where m.project_id = :project and m.ticket_id = :into
            and c.project_id = :project and c.ticket_id = :into and c.visitor_id = m.visitor_id and c.nth <> m.nth
          """,
          """
          update visitor
          set ticket_id = :into
          where project_id = :project and ticket_id = :from
          """);

  private final Sql sql;

  ChatMoves(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void moved(Permit permit, TicketId from, TicketId into, int by) {
    MESSAGES.forEach(text -> statement(permit, text, from, into).param("by", by).update());
    TICKETS.forEach(text -> statement(permit, text, from, into).update());
  }

  private JdbcClient.StatementSpec statement(
      Permit permit, String text, TicketId from, TicketId into) {
    return sql.in(permit, text).param("from", from.value()).param("into", into.value());
  }
}
