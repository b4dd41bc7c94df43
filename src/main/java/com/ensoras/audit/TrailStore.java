package com.ensoras.audit;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Repository;

/** The project's chain. */
@Repository
class TrailStore {

  /** The chain's next place, held until the transaction ends. */
  record Place(long seq, byte[] previous, Instant at) {}

  private final Sql sql;

  TrailStore(Sql sql) {
    this.sql = sql;
  }

  /** Locks the head and counts on; the time is read once the lock is held. */
  Place next(Permit permit) {
    return sql.in(
            permit,
            """
            insert into audit_head as head (chain, project_id, seq, hash)
            values (:chain, :project, 1, :genesis)
            on conflict (chain) do update
            set seq = head.seq + 1
            returning seq, hash, clock_timestamp() as at
            """)
        .param("chain", Chain.of(permit.project()).name())
        .param("genesis", Chain.GENESIS)
        .query(
            (row, number) ->
                new Place(
                    row.getLong("seq"),
                    row.getBytes("hash"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .single();
  }

  void append(Permit permit, Entry entry, byte[] previous, byte[] hash) {
    EntryColumns.bind(
            sql.in(
                permit,
                """
                with head as (
                  update audit_head
                  set hash = :hash
                  where chain = :chain and project_id = :project)
                insert into audit_entry (project_id, %s)
                values (:project, %s)
                """
                    .formatted(EntryColumns.NAMES, EntryColumns.PARAMETERS)),
            entry)
        .param("previous", previous)
        .param("hash", hash)
        .update();
  }
}
