package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files of the conversation that go along with a forward: each is copied, so that it stays. */
@Component
class ForwardFileStore {

  private static final String COPY =
      """
      insert into attachment (project_id, ticket_id, seq, name, type, size, content_id, content)
      select a.project_id, a.ticket_id, %s, a.name, a.type, a.size, a.content_id, a.content
      from attachment a
      join message m on m.project_id = :project and m.ticket_id = a.ticket_id and m.seq = a.seq and m.kind = 0
      where a.project_id = :project and a.ticket_id = :ticket and a.id = any(:files)
      """;

  private final Sql sql;

  ForwardFileStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * @throws FilesGone unless each is a file of a message here
   */
  void send(Permit permit, TicketId ticket, int seq, Collection<UUID> files) {
    if (files.isEmpty()) {
      return;
    }
    FileLimits.checkAll(
        files,
        sql.in(permit, COPY.formatted(":seq") + " returning size")
            .param("ticket", ticket.value())
            .param("seq", seq)
            .param("files", files.toArray(UUID[]::new))
            .query((row, n) -> row.getInt(1))
            .list());
  }

  /**
   * They wait with a version of a forward.
   *
   * @throws FilesGone unless each is a file of a message here
   */
  void hold(Permit permit, TicketId ticket, UUID draft, Collection<UUID> files) {
    if (files.isEmpty()) {
      return;
    }
    FileLimits.checkAll(
        files,
        sql.in(
                permit,
                "with copied as ("
                    + COPY.formatted("cast(null as integer)")
                    + """
                     returning id, size),
                    held as (
                      insert into draft_file (project_id, draft_id, file_id)
                      select :project, :draft, id from copied)
                    select size from copied
                    """)
            .param("ticket", ticket.value())
            .param("draft", draft)
            .param("files", files.toArray(UUID[]::new))
            .query((row, n) -> row.getInt(1))
            .list());
  }

  /** Sizes of all files of a message. */
  List<Integer> sizes(Permit permit, TicketId ticket, int seq) {
    return sql.in(
            permit,
            """
            select size
            from attachment
            where project_id = :project and ticket_id = :ticket and seq = :seq
            """)
        .param("ticket", ticket.value())
        .param("seq", seq)
        .query((row, n) -> row.getInt(1))
        .list();
  }
}
