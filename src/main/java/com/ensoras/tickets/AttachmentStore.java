package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.kernel.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rows of attachments. */
@Component
class AttachmentStore {

  /** A file with its bytes. */
  record Content(Attachment file, byte[] bytes) {}

  private final Sql sql;

  AttachmentStore(Sql sql) {
    this.sql = sql;
  }

  List<Attachment> of(Permit permit, TicketId ticket) {
    return sql.in(
            permit,
            """
            select id, seq, name, type, size, content_id
            from attachment
            where project_id = :project and ticket_id = :ticket
            order by seq, id
            """)
        .param("ticket", ticket.value())
        .query((row, n) -> read(row))
        .list();
  }

  /** Files of a message that its HTML names and that are at most so large. */
  List<Content> named(Permit permit, TicketId ticket, int seq, int largest) {
    return sql.in(
            permit,
            """
            select id, seq, name, type, size, content_id, content
            from attachment
            where project_id = :project and ticket_id = :ticket and seq = :seq
              and content_id is not null and size <= :largest
            order by id
            limit 50
            """)
        .param("ticket", ticket.value())
        .param("seq", seq)
        .param("largest", largest)
        .query((row, n) -> new Content(read(row), row.getBytes("content")))
        .list();
  }

  /**
   * @throws Missing when the ticket has no such file
   */
  Content content(Permit permit, TicketId ticket, UUID id) {
    return sql.in(
            permit,
            """
            select id, seq, name, type, size, content_id, content
            from attachment
            where project_id = :project and ticket_id = :ticket and id = :id
            """)
        .param("ticket", ticket.value())
        .param("id", id)
        .query((row, n) -> new Content(read(row), row.getBytes("content")))
        .optional()
        .orElseThrow(Missing::new);
  }

  void insert(Permit permit, TicketId ticket, int seq, NewFile file) {
    sql.in(
            permit,
            """
            insert into attachment (project_id, ticket_id, seq, name, type, size, content_id, content)
            values (:project, :ticket, :seq, :name, :type, :size, :contentId, :content)
            """)
        .param("ticket", ticket.value())
        .param("seq", seq)
        .param("name", file.name())
        .param("type", file.type())
        .param("size", file.content().length)
        .param("contentId", file.contentId())
        .param("content", file.content())
        .update();
  }

  private static Attachment read(ResultSet row) throws SQLException {
    return new Attachment(
        (UUID) row.getObject("id"),
        row.getInt("seq"),
        row.getString("name"),
        row.getString("type"),
        row.getInt("size"),
        row.getString("content_id"));
  }
}
