package com.ensoras.tickets;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.customers.CustomerId;
import com.ensoras.kernel.Missing;
import com.ensoras.people.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of tickets, as far as whoever holds the permit sees them. */
@Component
public class TicketStore {

  private static final String COLUMNS =
      """
      t.id, t.number, t.subject, t.channel, t.customer_id, t.status, t.priority, t.assignee_id, t.team_id,
      t.unread, t.spam, t.last_seq, t.last_message_at, t.waiting_since, t.created_at, t.first_response_at,
      t.follows_id, t.merged_into_id
      """;

  private final Sql sql;

  TicketStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * @throws Missing when there is no such ticket, or it is out of sight
   */
  public Ticket get(Permit permit, TicketId id) {
    return one(permit, id, "");
  }

  /**
   * The same, and nobody else changes it before this transaction ends.
   *
   * @throws Missing when there is no such ticket, or it is out of sight
   */
  public Ticket lock(Permit permit, TicketId id) {
    return one(permit, id, "for no key update of t");
  }

  /** If the ticket is closed, its team stays until this transaction ends. */
  void holdTeamOfClosed(Permit permit, TicketId id) {
    sql.in(
            permit,
            """
            select g.id
            from ticket t
            join team g on g.project_id = t.project_id and g.id = t.team_id
            where t.project_id = :project and t.id = :id and t.status = 5
            for key share of g
            """)
        .param("id", id.value())
        .query(UUID.class)
        .list();
  }

  /** A new ticket without messages, with the project's next number. */
  TicketId insert(
      Permit permit,
      String subject,
      Channel channel,
      CustomerId customer,
      TicketStatus status,
      Author first,
      @Nullable TicketId follows) {
    return new TicketId(
        sql.in(
                permit,
                """
                with next as (
                  insert into ticket_counter (project_id, last) values (:project, 1)
                  on conflict (project_id) do update set last = ticket_counter.last + 1
                  returning last)
                insert into ticket (project_id, number, subject, channel, customer_id, status, unread,
                                    last_author, last_message_at, waiting_since, follows_id)
                select :project, last, :subject, :channel, :customer, :status, :unread,
                       :author, now(), now(), :follows
                from next
                returning id
                """)
            .param("subject", subject)
            .param("channel", channel.number())
            .param("customer", customer.value())
            .param("status", status.number())
            .param("unread", first == Author.CUSTOMER)
            .param("author", first.number())
            .param("follows", follows == null ? null : follows.value())
            .query(UUID.class)
            .single());
  }

  /**
   * Counts a message in, and says where the ticket stands now. A customer who is not waiting yet
   * waits from now on.
   *
   * @return the message's place in the ticket
   */
  int addMessage(Permit permit, TicketId id, Author author, TicketStatus status) {
    return sql.in(
            permit,
            """
            update ticket
            set status = :status, last_seq = last_seq + 1, message_count = message_count + 1,
                last_author = :author, last_message_at = now(), unread = :customer,
                waiting_since = case when :customer and status in (3, 4) then now() else waiting_since end,
                resolved_at = case when :status = 4 then resolved_at end, closed_at = null,
                version = version + 1
            where project_id = :project and id = :id
            returning last_seq
            """)
        .param("id", id.value())
        .param("author", author.number())
        .param("customer", author == Author.CUSTOMER)
        .param("status", status.number())
        .query(Integer.class)
        .single();
  }

  /**
   * A message is taken back.
   *
   * @param before where the ticket stands again; null when something else has happened since
   */
  void removeMessage(Permit permit, TicketId id, @Nullable TicketStatus before) {
    sql.in(
            permit,
            """
            update ticket t
            set status = coalesce(:status, t.status), message_count = message_count - 1, version = version + 1,
                resolved_at = case when :status = 4 then now() else t.resolved_at end,
                last_author = coalesce(m.author, t.last_author), last_message_at = coalesce(m.created_at, t.created_at)
            from (values (1)) one
            left join lateral (
              select author, created_at from message
              where project_id = :project and ticket_id = :id and kind = 0
              order by seq desc limit 1) m on true
            where t.project_id = :project and t.id = :id
            """)
        .param("id", id.value())
        .param("status", before == null ? null : before.number(), java.sql.Types.SMALLINT)
        .update();
  }

  /** Counts in a message that changes nothing about where the ticket stands. */
  int addQuietly(Permit permit, TicketId id, Author author) {
    return sql.in(
            permit,
            """
            update ticket
            set last_seq = last_seq + 1, message_count = message_count + 1, last_author = :author,
                last_message_at = now(), version = version + 1
            where project_id = :project and id = :id
            returning last_seq
            """)
        .param("id", id.value())
        .param("author", author.number())
        .query(Integer.class)
        .single();
  }

  /**
   * The newest ticket in which this customer goes on from that one. What others wrote there is no
   * part of the customer's conversation.
   */
  Optional<TicketId> followUp(Permit permit, TicketId id, CustomerId customer) {
    return sql.in(
            permit,
            """
            select id
            from ticket
            where project_id = :project and follows_id = :id and customer_id = :customer
            order by number desc
            limit 1
            """)
        .param("id", id.value())
        .param("customer", customer.value())
        .query((row, n) -> new TicketId((UUID) row.getObject(1)))
        .optional();
  }

  /** The place of a note or an event: it counts as no message. */
  int nextSeq(Permit permit, TicketId id) {
    return sql.in(
            permit,
            """
            update ticket
            set last_seq = last_seq + 1, version = version + 1
            where project_id = :project and id = :id
            returning last_seq
            """)
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  void setStatus(Permit permit, TicketId id, TicketStatus status) {
    sql.in(
            permit,
            """
            update ticket
            set status = :status,
                resolved_at = case when :status = 4 then now() when :status = 5 then coalesce(resolved_at, now()) end,
                closed_at = case when :status = 5 then now() end,
                waiting_since = case when :status in (0, 1, 2) and status in (3, 4, 5) then now() else waiting_since end
            where project_id = :project and id = :id
            """)
        .param("id", id.value())
        .param("status", status.number())
        .update();
  }

  /** What waited has gone to others: it is the turn of whoever did not write last. */
  void standWithoutDraft(Permit permit, TicketId id) {
    sql.in(
            permit,
            """
            update ticket
            set status = case when last_author = 0 then 2 else 3 end
            where project_id = :project and id = :id
            """)
        .param("id", id.value())
        .update();
  }

  /** The tags' lists run along the newest message too. */
  void moveTags(Permit permit, TicketId id) {
    sql.in(
            permit,
            "update ticket_tag set last_message_at = now() where project_id = :project and ticket_id = :id")
        .param("id", id.value())
        .update();
  }

  void setPriority(Permit permit, TicketId id, Priority priority) {
    sql.in(
            permit,
            "update ticket set priority = :priority where project_id = :project and id = :id")
        .param("id", id.value())
        .param("priority", priority.number())
        .update();
  }

  /** A ticket that is spam is closed. */
  void setSpam(Permit permit, TicketId id, boolean spam) {
    sql.in(permit, "update ticket set spam = :spam where project_id = :project and id = :id")
        .param("id", id.value())
        .param("spam", spam)
        .update();
  }

  void assign(Permit permit, TicketId id, @Nullable MemberId assignee, @Nullable TeamId team) {
    sql.in(
            permit,
            """
            update ticket
            set assignee_id = cast(:assignee as uuid), team_id = cast(:team as uuid),
                not_for = case when cast(:assignee as uuid) is null and team_id = cast(:team as uuid)
                  then coalesce(assignee_id, not_for) end
            where project_id = :project and id = :id
            """)
        .param("id", id.value())
        .param("assignee", assignee == null ? null : assignee.value())
        .param("team", team == null ? null : team.value())
        .update();
  }

  /** Somebody has opened it. Nothing happens when it was not unread. */
  boolean markRead(Permit permit, TicketId id) {
    return sql.in(
                permit,
                "update ticket set unread = false where project_id = :project and id = :id and unread")
            .param("id", id.value())
            .update()
        == 1;
  }

  /** When the first answer went out. */
  void responded(Permit permit, TicketId id) {
    sql.in(
            permit,
            """
            update ticket
            set first_response_at = now()
            where project_id = :project and id = :id and first_response_at is null
            """)
        .param("id", id.value())
        .update();
  }

  private Ticket one(Permit permit, TicketId id, String lock) {
    var sight = Sight.of(permit);
    return sight
        .bind(
            sql.in(
                permit,
                "select "
                    + COLUMNS
                    + " from ticket t where t.project_id = :project and t.id = :id and "
                    + sight.condition()
                    + " "
                    + lock))
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional()
        .orElseThrow(Missing::new);
  }

  private static Ticket read(ResultSet row) throws SQLException {
    var assignee = (UUID) row.getObject("assignee_id");
    var team = (UUID) row.getObject("team_id");
    var follows = (UUID) row.getObject("follows_id");
    var merged = (UUID) row.getObject("merged_into_id");
    var responded = row.getObject("first_response_at", OffsetDateTime.class);
    return new Ticket(
        new TicketId((UUID) row.getObject("id")),
        row.getLong("number"),
        row.getString("subject"),
        Channel.numbered(row.getInt("channel")),
        new CustomerId((UUID) row.getObject("customer_id")),
        TicketStatus.numbered(row.getInt("status")),
        Priority.numbered(row.getInt("priority")),
        assignee == null ? null : new MemberId(assignee),
        team == null ? null : new TeamId(team),
        row.getBoolean("unread"),
        row.getBoolean("spam"),
        row.getInt("last_seq"),
        Columns.at(row, "last_message_at"),
        Columns.at(row, "waiting_since"),
        Columns.at(row, "created_at"),
        responded == null ? null : responded.toInstant(),
        follows == null ? null : new TicketId(follows),
        merged == null ? null : new TicketId(merged));
  }
}
