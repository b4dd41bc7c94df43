package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.accounts.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of messages and notes. */
@Component
public class MessageStore {

  private static final String COLUMNS =
      """
      m.seq, m.kind, m.author, coalesce(a.name, m.author_name) as author_name, m.author_address, m.account_id, m.body, m.quoted,
      m.html is not null as formatted,
      m.to_addresses, m.cc_addresses, m.state, m.problem, m.send_at, m.created_at, m.mentions
      """;

  private final Sql sql;
  private final AttachmentStore attachments;

  MessageStore(Sql sql, AttachmentStore attachments) {
    this.sql = sql;
    this.attachments = attachments;
  }

  /** The newest, oldest first: at most so many that were there before the place. */
  List<Message> before(Permit permit, TicketId ticket, int place, int limit) {
    var files =
        attachments.of(permit, ticket).stream().collect(Collectors.groupingBy(Attachment::seq));
    return sql.in(
            permit,
            "select "
                + COLUMNS
                + """
                from message m
                left join account a on a.id = m.account_id
                where m.project_id = :project and m.ticket_id = :ticket and m.seq < :place
                order by m.seq desc
                limit :limit
                """)
        .param("ticket", ticket.value())
        .param("place", place)
        .param("limit", limit)
        .query((row, n) -> read(row, files))
        .list()
        .reversed();
  }

  /** The HTML as it was kept, empty for plain text. */
  Optional<String> html(Permit permit, TicketId ticket, int seq) {
    return sql.in(
            permit,
            """
            select html
            from message
            where project_id = :project and ticket_id = :ticket and seq = :seq and html is not null
            """)
        .param("ticket", ticket.value())
        .param("seq", seq)
        .query(String.class)
        .optional();
  }

  public Optional<Message> get(Permit permit, TicketId ticket, int seq) {
    return sql.in(
            permit,
            "select "
                + COLUMNS
                + """
                from message m
                left join account a on a.id = m.account_id
                where m.project_id = :project and m.ticket_id = :ticket and m.seq = :seq
                """)
        .param("ticket", ticket.value())
        .param("seq", seq)
        .query((row, n) -> read(row, Map.of()))
        .optional();
  }

  /**
   * The newest message that somebody has sent after the place.
   *
   * @param customers whether the customer's count too
   */
  Optional<Message> newerThan(Permit permit, TicketId ticket, int place, boolean customers) {
    return sql.in(
            permit,
            "select "
                + COLUMNS
                + """
                from message m
                left join account a on a.id = m.account_id
                where m.project_id = :project and m.ticket_id = :ticket and m.seq > :place
                  and m.kind = 0 and (m.author in (1, 2) or (m.author = 0 and :customers))
                order by m.seq desc
                limit 1
                """)
        .param("ticket", ticket.value())
        .param("place", place)
        .param("customers", customers)
        .query((row, n) -> read(row, Map.of()))
        .optional();
  }

  /** The places of messages, not notes, after this one. */
  List<Integer> after(Permit permit, TicketId ticket, int place) {
    return sql.in(
            permit,
            """
            select seq
            from message
            where project_id = :project and ticket_id = :ticket and seq > :place and kind = 0
            """)
        .param("ticket", ticket.value())
        .param("place", place)
        .query((row, n) -> row.getInt(1))
        .list();
  }

  /** A reply goes to another address than was known when it was written. */
  void readdress(Permit permit, TicketId ticket, int seq, List<String> to) {
    sql.in(
            permit,
            """
            update message
            set to_addresses = :to
            where project_id = :project and ticket_id = :ticket and seq = :seq
            """)
        .param("ticket", ticket.value())
        .param("seq", seq)
        .param("to", to.toArray(String[]::new))
        .update();
  }

  void insert(Permit permit, TicketId ticket, int seq, NewMessage message) {
    var wait = message.undoable();
    sql.in(
            permit,
            """
            insert into message (project_id, ticket_id, seq, kind, author, account_id, author_name, author_address, body, quoted, html,
                                 to_addresses, cc_addresses, state, status_before, mentions, mentioned, send_at)
            values (:project, :ticket, :seq, :kind, :author, :account, :name, :address, :body, :quoted, :html,
                    :to, :cc, :state, :before, :mentions, :mentioned, now() + cast(:wait as interval))
            """)
        .param("ticket", ticket.value())
        .param("seq", seq)
        .param("kind", message.kind().number())
        .param("author", message.author().number())
        .param("account", value(message.account()))
        .param("name", message.authorName())
        .param("address", message.authorAddress())
        .param("body", message.body())
        .param("quoted", message.quoted())
        .param("html", message.html())
        .param("to", message.to().toArray(String[]::new))
        .param("cc", message.cc().toArray(String[]::new))
        .param("state", (wait == null ? Sending.SENT : Sending.WAITS).number())
        .param("before", number(message.statusBefore()))
        .param("mentions", message.mentions().names().toArray(String[]::new))
        .param("mentioned", message.mentions().ids().toArray(UUID[]::new))
        .param("wait", wait == null ? null : interval(wait))
        .update();
    message.files().forEach(file -> attachments.insert(permit, ticket, seq, file));
  }

  /**
   * Takes back what is not on its way yet.
   *
   * @return where the ticket stood before; empty when it is too late, or was not this account's
   */
  Optional<TicketStatus> takeBack(Permit permit, TicketId ticket, int seq, AccountId by) {
    return sql.in(
            permit,
            """
            delete from message
            where project_id = :project and ticket_id = :ticket and seq = :seq
              and state = 0 and send_at > now() and account_id = :by
            returning status_before
            """)
        .param("ticket", ticket.value())
        .param("seq", seq)
        .param("by", by.value())
        .query(Integer.class)
        .optional()
        .map(TicketStatus::numbered);
  }

  /**
   * @return false when it was not in the first state, so that nothing happens twice
   */
  boolean move(
      Permit permit, TicketId ticket, int seq, Sending from, Sending to, @Nullable String problem) {
    return sql.in(
                permit,
                """
                update message
                set state = :to, problem = :problem
                where project_id = :project and ticket_id = :ticket and seq = :seq and state = :from
                """)
            .param("ticket", ticket.value())
            .param("seq", seq)
            .param("from", from.number())
            .param("to", to.number())
            .param("problem", problem)
            .update()
        == 1;
  }

  private static Message read(ResultSet row, Map<Integer, List<Attachment>> files)
      throws SQLException {
    var seq = row.getInt("seq");
    var account = (UUID) row.getObject("account_id");
    var sendAt = row.getObject("send_at", OffsetDateTime.class);
    return new Message(
        seq,
        MessageKind.numbered(row.getInt("kind")),
        Author.numbered(row.getInt("author")),
        row.getString("author_name"),
        row.getString("author_address"),
        account == null ? null : account.toString(),
        row.getString("body"),
        row.getString("quoted"),
        row.getBoolean("formatted"),
        Columns.strings(row, "to_addresses"),
        Columns.strings(row, "cc_addresses"),
        Sending.numbered(row.getInt("state")),
        row.getString("problem"),
        sendAt == null ? null : sendAt.toInstant(),
        Columns.at(row, "created_at"),
        files.getOrDefault(seq, List.of()),
        Columns.strings(row, "mentions"));
  }

  private static @Nullable UUID value(@Nullable AccountId account) {
    return account == null ? null : account.value();
  }

  private static @Nullable Integer number(@Nullable TicketStatus status) {
    return status == null ? null : status.number();
  }

  private static String interval(Duration wait) {
    return wait.toMillis() + " milliseconds";
  }
}
