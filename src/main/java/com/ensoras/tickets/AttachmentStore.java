package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.kernel.Missing;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rows of attachments. */
@Component
public class AttachmentStore {

  /** A file with its bytes. */
  public record Content(Attachment file, byte[] bytes) {}

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
            where project_id = :project and ticket_id = :ticket and seq is not null
            order by seq, id
            """)
        .param("ticket", ticket.value())
        .query((row, n) -> Attachment.read(row))
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
        .query((row, n) -> new Content(Attachment.read(row), row.getBytes("content")))
        .list();
  }

  /** All files of a message, to be sent. */
  public List<Content> of(Permit permit, TicketId ticket, int seq) {
    return sql.in(
            permit,
            """
            select id, seq, name, type, size, content_id, content
            from attachment
            where project_id = :project and ticket_id = :ticket and seq = :seq
            order by id
            """)
        .param("ticket", ticket.value())
        .param("seq", seq)
        .query((row, n) -> new Content(Attachment.read(row), row.getBytes("content")))
        .list();
  }

  /**
   * Of a message, or of a reply that waits; not what somebody has not sent yet.
   *
   * @throws Missing when the ticket has no such file
   */
  public Content content(Permit permit, TicketId ticket, UUID id) {
    return sql.in(
            permit,
            """
            select id, seq, name, type, size, content_id, content
            from attachment
            where project_id = :project and ticket_id = :ticket and id = :id and member_id is null
            """)
        .param("ticket", ticket.value())
        .param("id", id)
        .query((row, n) -> new Content(Attachment.read(row), row.getBytes("content")))
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
}
