package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves what one ticket has into another; both are locked. */
@Component
class MergeStore {

  /** Every column that a message has; what the customer of the first wrote names them. */
  static final String MESSAGES =
      """
      insert into message (project_id, ticket_id, seq, kind, author, account_id, author_name, author_address, body, html, quoted,
                           to_addresses, cc_addresses, state, status_before, send_at, problem, mentions, mentioned, created_at)
      select project_id, :into, seq + :by, kind, author, account_id, author_name,
             case when author = 0 and author_address = '' then :address else author_address end, body, html, quoted,
             to_addresses, cc_addresses, state, status_before, send_at, problem, mentions, mentioned, created_at
      from message
      where project_id = :project and ticket_id = :from
      """;

  private final Sql sql;

  MergeStore(Sql sql) {
    this.sql = sql;
  }

  /** Whether something of the ticket is about to leave, or on its way. */
  boolean isSending(Permit permit, TicketId ticket) {
    return sql.in(
            permit,
            """
            select count(*) > 0
            from message
            where project_id = :project and ticket_id = :ticket and state in (0, 1)
            """)
        .param("ticket", ticket.value())
        .query(Boolean.class)
        .single();
  }

  /** How many messages and notes would move. */
  int messages(Permit permit, TicketId ticket) {
    return sql.in(
            permit,
            "select count(*) from message where project_id = :project and ticket_id = :ticket")
        .param("ticket", ticket.value())
        .query(Integer.class)
        .single();
  }

  /** What is counted of both; the customer who waits in either waits on. */
  void count(Permit permit, Ticket from, Ticket into) {
    both(
        permit,
        from,
        into,
        """
        update ticket t
        set message_count = t.message_count + s.message_count,
            last_seq = t.last_seq + s.last_seq,
            unread = t.unread or s.unread,
            last_author = case when s.last_message_at > t.last_message_at then s.last_author else t.last_author end,
            last_message_at = greatest(t.last_message_at, s.last_message_at),
            waiting_since = case
              when s.status in (0, 1, 2) and t.status in (0, 1, 2) then least(t.waiting_since, s.waiting_since)
              when s.status in (0, 1, 2) then s.waiting_since
              else t.waiting_since end,
            status = case when s.status in (0, 1, 2) and t.status in (3, 4) then 2 else t.status end,
            resolved_at = case when s.status in (0, 1, 2) then null else t.resolved_at end,
            first_response_at = coalesce(t.first_response_at, s.first_response_at),
            version = t.version + 1
        from ticket s
        where t.project_id = :project and t.id = :into and s.project_id = :project and s.id = :from
        """);
  }

  /**
   * Messages and notes with their files, behind those that the other has.
   *
   * @param by what is added to their places
   * @param address of the customer, when the other ticket is somebody else's; may be empty
   */
  void moveMessages(Permit permit, Ticket from, Ticket into, int by, String address) {
    move(permit, MESSAGES, from, into, by).param("address", address).update();
    for (var text :
        new String[] {
          """
          update attachment
          set ticket_id = :into, seq = seq + :by
          where project_id = :project and ticket_id = :from and seq is not null
          """,
          """
          delete from message
          where project_id = :project and ticket_id = :from
          """
        }) {
      move(permit, text, from, into, by).update();
    }
  }

  private JdbcClient.StatementSpec move(
      Permit permit, String text, Ticket from, Ticket into, int by) {
    return sql.in(permit, text)
        .param("from", from.id().value())
        .param("into", into.id().value())
        .param("by", by);
  }

  void moveTags(Permit permit, Ticket from, Ticket into) {
    both(
        permit,
        from,
        into,
        """
        insert into ticket_tag (project_id, ticket_id, tag_id, last_message_at)
        select g.project_id, t.id, g.tag_id, t.last_message_at
        from ticket_tag g, ticket t, tag
        where g.project_id = :project and g.ticket_id = :from and t.project_id = :project and t.id = :into
          and tag.project_id = :project and tag.id = g.tag_id
        for key share of tag
        on conflict do nothing
        """);
    sql.in(permit, "delete from ticket_tag where project_id = :project and ticket_id = :from")
        .param("from", from.id().value())
        .update();
    both(
        permit,
        from,
        into,
        """
        update ticket_tag g
        set last_message_at = t.last_message_at
        from ticket t
        where g.project_id = :project and g.ticket_id = t.id and t.project_id = :project and t.id = :into
          and t.id <> :from
        """);
  }

  /** The words of both find the other, as long as there is room; the first is found as before. */
  void addWords(Permit permit, Ticket from, Ticket into, int most) {
    sql.in(
            permit,
            """
            update ticket_search t
            set whole = t.whole || s.whole
            from ticket_search s
            where t.project_id = :project and t.ticket_id = :into and s.project_id = :project and s.ticket_id = :from
              and octet_length(t.whole::text) + octet_length(s.whole::text) < :most
            """)
        .param("from", from.id().value())
        .param("into", into.id().value())
        .param("most", most)
        .update();
  }

  /** The first ends, and says where it goes on. */
  void end(Permit permit, Ticket from, Ticket into) {
    both(
        permit,
        from,
        into,
        """
        update ticket
        set status = 5, merged_into_id = :into, message_count = 0, unread = false,
            resolved_at = coalesce(resolved_at, now()), closed_at = coalesce(closed_at, now()), version = version + 1
        where project_id = :project and id = :from
        """);
  }

  private void both(Permit permit, Ticket from, Ticket into, String text) {
    sql.in(permit, text).param("from", from.id().value()).param("into", into.id().value()).update();
  }
}
