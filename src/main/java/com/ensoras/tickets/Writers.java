package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import org.springframework.stereotype.Component;

/** Whether whoever wrote a reply may still send it when its moment has come (access.md 5). */
@Component
class Writers {

  private final Sql sql;

  Writers(Sql sql) {
    this.sql = sql;
  }

  /** A member who may respond, and whose replies do not wait for approval. */
  boolean mayStillSend(Permit permit, TicketId ticket, int seq) {
    return sql.in(
            permit,
            """
            select count(*) > 0
            from message w
            join member m on m.project_id = :project and m.account_id = w.account_id
            left join role r on r.project_id = :project and r.id = m.role_id
            where w.project_id = :project and w.ticket_id = :ticket and w.seq = :seq
              and (m.role_id is null or (r.permissions @> array['tickets.respond'] and not r.replies_wait))
            """)
        .param("ticket", ticket.value())
        .param("seq", seq)
        .query(Boolean.class)
        .single();
  }
}
