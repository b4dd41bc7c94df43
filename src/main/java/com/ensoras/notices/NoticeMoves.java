package com.ensoras.notices;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.tickets.MessageMoves;
import com.ensoras.tickets.TicketId;
import org.springframework.stereotype.Component;

/** A notice about messages follows them when their ticket is merged into another. */
@Component
class NoticeMoves implements MessageMoves {

  private final Sql sql;

  NoticeMoves(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void moved(Permit permit, TicketId from, TicketId into, int by) {
    for (var text :
        new String[] {
          """
          update notice_event
          set ticket_id = :into, seq = seq + :by
          where project_id = :project and ticket_id = :from and kind in (2, 3, 4, 7)
          """,
          """
          update notice n
          set ticket_id = :into, seq = seq + :by
          where project_id = :project and ticket_id = :from and kind in (2, 3, 4, 7)
            and not exists (
              select from notice o
              where o.project_id = :project and o.ticket_id = :into and o.member_id = n.member_id
                and o.kind = n.kind and o.read_at is null and n.read_at is null)
          """
        }) {
      sql.in(permit, text)
          .param("from", from.value())
          .param("into", into.value())
          .param("by", by)
          .update();
    }
  }
}
