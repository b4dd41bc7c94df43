package com.ensoras.channels.widget;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.tickets.AttachmentStore;
import com.ensoras.tickets.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * What a visitor may read: what they wrote here, and the replies that were sent while the ticket
 * was their chat. Nothing else that stands in the ticket, by whatever way it came there; no notes,
 * no drafts, nothing on its way.
 */
@Component
class ConversationStore {

  private static final int MOST = 200;

  private static final String VISIBLE =
      """
      from visitor v
      join visitor_ticket c on c.project_id = :project and c.visitor_id = v.id
      join message m on m.project_id = :project and m.ticket_id = c.ticket_id and m.kind = 0
      left join visitor_message o
        on o.project_id = :project and o.visitor_id = v.id and o.ticket_id = m.ticket_id and o.seq = m.seq
      left join visitor_reply r
        on r.project_id = :project and r.visitor_id = v.id and r.ticket_id = m.ticket_id and r.seq = m.seq
      left join account a on a.id = m.account_id
      where v.project_id = :project and v.id = :visitor
        and (o.client_id is not null or (r.seq is not null and m.state = 2))
      """;

  private static final String COLUMNS =
      "select c.nth, m.seq, m.author, coalesce(a.name, m.author_name) as who, m.body, m.created_at, o.client_id, "
          + files("id")
          + ", "
          + files("name")
          + ", "
          + files("size")
          + " ";

  private final Sql sql;
  private final AttachmentStore files;

  ConversationStore(Sql sql, AttachmentStore files) {
    this.sql = sql;
    this.files = files;
  }

  /** The newest, oldest first. */
  List<ChatMessage> all(Permit permit, Visitor visitor, String agent) {
    return sql.in(permit, COLUMNS + VISIBLE + " order by c.nth desc, m.seq desc limit :limit")
        .param("visitor", visitor.id())
        .param("limit", MOST)
        .query((row, n) -> read(row, agent))
        .list()
        .reversed();
  }

  /** One, when the visitor may read it. */
  Optional<ChatMessage> one(Permit permit, UUID visitor, int nth, int seq, String agent) {
    return sql.in(permit, COLUMNS + VISIBLE + " and c.nth = :nth and m.seq = :seq")
        .param("visitor", visitor)
        .param("nth", nth)
        .param("seq", seq)
        .query((row, n) -> read(row, agent))
        .optional();
  }

  /** A file of a message that the visitor may read; their own bring none. */
  Optional<AttachmentStore.Content> file(Permit permit, Visitor visitor, UUID file) {
    return sql.in(
            permit,
            "select m.ticket_id "
                + VISIBLE
                + """
                 and exists (
                  select from attachment f
                  where f.project_id = :project and f.ticket_id = m.ticket_id and f.seq = m.seq and f.id = :file)
                limit 1
                """)
        .param("visitor", visitor.id())
        .param("file", file)
        .query((row, n) -> new TicketId((UUID) row.getObject(1)))
        .optional()
        .map(ticket -> files.content(permit, ticket, file));
  }

  /** Of how many the visitor has not seen yet. */
  int unread(Permit permit, Visitor visitor) {
    return sql.in(
            permit,
            "select count(*) "
                + VISIBLE
                + " and o.client_id is null and (c.nth, m.seq) > (v.read_nth, v.read_seq)")
        .param("visitor", visitor.id())
        .query(Integer.class)
        .single();
  }

  private static ChatMessage read(ResultSet row, String agent) throws SQLException {
    var client = row.getString("client_id");
    var author = row.getInt("author");
    return new ChatMessage(
        ChatMessage.id(row.getInt("nth"), row.getInt("seq")),
        client != null ? "visitor" : author == 1 ? "ensora" : "agent",
        client != null ? "" : author == 1 ? agent : ChatMessage.first(row.getString("who")),
        row.getString("body"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        client,
        files(row));
  }

  private static List<ChatMessage.ChatFile> files(ResultSet row) throws SQLException {
    var ids = (UUID[]) row.getArray("file_id").getArray();
    var names = (String[]) row.getArray("file_name").getArray();
    var sizes = (Integer[]) row.getArray("file_size").getArray();
    return IntStream.range(0, ids.length)
        .mapToObj(n -> new ChatMessage.ChatFile(ids[n], names[n], sizes[n]))
        .toList();
  }

  private static String files(String column) {
    return """
    array(select f.%1$s from attachment f
          where f.project_id = :project and f.ticket_id = m.ticket_id and f.seq = m.seq
          order by f.id) as file_%1$s
    """
        .formatted(column);
  }
}
