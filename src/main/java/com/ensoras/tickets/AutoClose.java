package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.Sql;
import com.ensoras.access.SystemTask;
import com.ensoras.database.Operations;
import com.ensoras.web.Formats;
import java.util.List;

/** Resolved tickets close by themselves when nobody wrote for as many days as the project says. */
@Operations
class AutoClose {

  /** In one transaction; the sweep comes back for the rest. */
  static final int MOST_AT_ONCE = 200;

  private final ProjectLock lock;
  private final Sql sql;
  private final Closings closings;

  AutoClose(ProjectLock lock, Sql sql, Closings closings) {
    this.lock = lock;
    this.sql = sql;
    this.closings = closings;
  }

  /**
   * Closes what has waited long enough, the longest wait first.
   *
   * @return how many tickets were closed
   */
  int close(ProjectId project) {
    var permit = lock.unlocked(SystemTask.CLOSE_RESOLVED, project);
    var due = due(permit);
    due.forEach(ticket -> closings.closeResolved(permit, ticket.id(), ticket.why()));
    return due.size();
  }

  private record Due(TicketId id, int days) {

    String why() {
      return "Resolved for " + Formats.count(days, "day") + " without a message";
    }
  }

  private List<Due> due(Permit permit) {
    return sql.in(
            permit,
            """
            select t.id, p.auto_close_days
            from ticket t
            join project p on p.id = t.project_id
            where t.project_id = :project and t.status = 4 and p.auto_close_days > 0
              and t.resolved_at <= now() - p.auto_close_days * interval '1 day'
            order by t.resolved_at
            limit :most
            for update of t skip locked
            """)
        .param("most", MOST_AT_ONCE)
        .query(
            (row, n) ->
                new Due(
                    new TicketId(row.getObject("id", java.util.UUID.class)),
                    row.getInt("auto_close_days")))
        .list();
  }
}
