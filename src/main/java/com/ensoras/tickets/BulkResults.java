package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.accounts.AccountId;
import com.ensoras.kernel.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What came of work on many tickets so far. */
@Component
class BulkResults {

  private static final int MOST_SHOWN = 50;

  private final Sql sql;

  BulkResults(Sql sql) {
    this.sql = sql;
  }

  /**
   * @throws Missing when it is not this account's
   */
  BulkWork get(Permit permit, AccountId account, UUID id) {
    return sql.in(
            permit,
            """
            select w.kind, w.ended_at, w.problem, count(*) as total,
                   count(*) filter (where i.outcome = 0) as done,
                   count(*) filter (where i.outcome is null) as waiting,
                   count(*) filter (where i.outcome = 2) as taken_back
            from bulk_work w
            join bulk_item i on i.project_id = w.project_id and i.work_id = w.id
            where w.project_id = :project and w.id = :id and w.account_id = :account
            group by w.kind, w.ended_at, w.problem
            """)
        .param("id", id)
        .param("account", account.value())
        .query((row, n) -> read(row, id, skipped(permit, id)))
        .optional()
        .orElseThrow(Missing::new);
  }

  /** Subjects only of what the reader still sees. */
  private List<BulkWork.Skipped> skipped(Permit permit, UUID work) {
    var sight = Sight.of(permit);
    return sight
        .bind(
            sql.in(
                permit,
                """
                select t.number, t.subject, i.reason
                from bulk_item i
                left join ticket t on t.project_id = :project and t.id = i.ticket_id and %s
                where i.project_id = :project and i.work_id = :work and i.outcome = 1
                order by i.place
                limit :most
                """
                    .formatted(sight.condition())))
        .param("work", work)
        .param("most", MOST_SHOWN)
        .query(
            (row, n) ->
                new BulkWork.Skipped(
                    (Long) row.getObject("number"),
                    row.getString("subject"),
                    row.getString("reason")))
        .list();
  }

  private static BulkWork read(ResultSet row, UUID id, List<BulkWork.Skipped> skipped)
      throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new BulkWork(
        id,
        BulkKind.values()[row.getInt("kind")],
        row.getInt("total"),
        row.getInt("done"),
        row.getInt("waiting"),
        row.getInt("taken_back"),
        ended == null ? null : ended.toInstant(),
        row.getString("problem"),
        skipped);
  }
}
