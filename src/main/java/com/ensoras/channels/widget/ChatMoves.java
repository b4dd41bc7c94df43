package com.ensoras.channels.widget;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.tickets.MessageMoves;
import com.ensoras.tickets.TicketId;
import org.springframework.stereotype.Component;

/** A conversation follows its messages when its ticket is merged into another. */
@Component
class ChatMoves implements MessageMoves {

  private final Sql sql;

  ChatMoves(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void moved(Permit permit, TicketId from, TicketId into, int by) {
    for (var text :
        new String[] {
          """
          update visitor_message
          set ticket_id = :into, seq = seq + :by
          where project_id = :project and ticket_id = :from
          """,
          """
          update visitor_reply
          set ticket_id = :into, seq = seq + :by
          where project_id = :project and ticket_id = :from
          """,
          """
          update visitor_ticket
          set ticket_id = :into
          where project_id = :project and ticket_id = :from
          """,
          """
          update visitor
          set ticket_id = :into
          where project_id = :project and ticket_id = :from
          """
        }) {
      var statement = sql.in(permit, text).param("from", from.value()).param("into", into.value());
      (text.contains(":by") ? statement.param("by", by) : statement).update();
    }
  }
}
