package com.ensoras.channels.widget;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.customers.CustomerId;
import com.ensoras.kernel.Token;
import com.ensoras.tickets.Arrivals;
import com.ensoras.tickets.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rows of visitors, and which tickets and messages are theirs. */
@Component
class VisitorStore {

  /**
   * A message as the ticket's customer, like a mail from their address, that this visitor did not
   * write. One that names another address is not: whoever else writes takes nobody's place.
   */
  static final String AS_THE_CUSTOMER =
      """
      f.kind = 0 and f.author = 0 and f.author_address = '' and not exists (
        select from visitor_message x
        where x.project_id = :project and x.visitor_id = v.id and x.ticket_id = f.ticket_id and x.seq = f.seq)
      """;

  private static final String SELECT =
      """
      select v.id, v.customer_id, v.ticket_id, v.nth,
             v.present and v.seen_at > now() - interval '60 seconds' as there,
             case when v.typing_until > now() then v.typing_until end as typing,
             exists (
               select from message f
               where f.project_id = :project and f.ticket_id = v.ticket_id and %s) as handed_on
      from visitor v
      where v.project_id = :project and
      """
          .formatted(AS_THE_CUSTOMER);

  private final Sql sql;

  VisitorStore(Sql sql) {
    this.sql = sql;
  }

  Optional<Visitor> known(Permit permit, Token secret) {
    return sql.in(permit, SELECT + " v.secret_hash = :hash")
        .param("hash", secret.hash())
        .query((row, n) -> read(row))
        .optional();
  }

  /**
   * Whoever writes in the chat of this ticket; empty for tickets of other channels. Of two whose
   * chats were merged, the one whose it is.
   */
  Optional<Visitor> of(Permit permit, TicketId ticket) {
    return sql
        .in(permit, SELECT + " v.ticket_id = :ticket order by handed_on, v.id")
        .param("ticket", ticket.value())
        .query((row, n) -> read(row))
        .stream()
        .findFirst();
  }

  /** Made when the secret is new; nobody else writes for it before this transaction ends. */
  Visitor hold(Permit permit, Token secret) {
    sql.in(
            permit,
            """
            insert into visitor (project_id, secret_hash)
            values (:project, :hash)
            on conflict (project_id, secret_hash) do nothing
            """)
        .param("hash", secret.hash())
        .update();
    return sql.in(permit, SELECT + " v.secret_hash = :hash for no key update of v")
        .param("hash", secret.hash())
        .query((row, n) -> read(row))
        .single();
  }

  /** Where a message went that came before. */
  Optional<String> sent(Permit permit, Visitor visitor, String client) {
    return sql.in(
            permit,
            """
            select nth, seq
            from visitor_message
            where project_id = :project and visitor_id = :visitor and client_id = :client
            """)
        .param("visitor", visitor.id())
        .param("client", client)
        .query((row, n) -> ChatMessage.id(row.getInt("nth"), row.getInt("seq")))
        .optional();
  }

  /** Keeps whose message it is; the visitor is there, and does not type any more. */
  int note(
      Permit permit, Visitor visitor, CustomerId customer, String client, Arrivals.Place place) {
    var nth = place.ticket().equals(visitor.ticket()) ? visitor.nth() : visitor.nth() + 1;
    sql.in(
            permit,
            """
            with moved as (
              update visitor
              set customer_id = :customer, ticket_id = :ticket, nth = :nth,
                  present = true, seen_at = now(), typing_until = null
              where project_id = :project and id = :visitor),
            kept as (
              insert into visitor_ticket (project_id, visitor_id, nth, ticket_id)
              values (:project, :visitor, :nth, :ticket)
              on conflict do nothing)
            insert into visitor_message (project_id, visitor_id, client_id, nth, ticket_id, seq)
            values (:project, :visitor, :client, :nth, :ticket, :seq)
            """)
        .param("visitor", visitor.id())
        .param("customer", customer.value())
        .param("ticket", place.ticket().value())
        .param("nth", nth)
        .param("client", client)
        .param("seq", place.seq())
        .update();
    return nth;
  }

  /** Keeps that the visitor may read a reply. */
  void show(Permit permit, Visitor visitor, TicketId ticket, int seq) {
    sql.in(
            permit,
            """
            insert into visitor_reply (project_id, visitor_id, ticket_id, seq)
            values (:project, :visitor, :ticket, :seq)
            on conflict do nothing
            """)
        .param("visitor", visitor.id())
        .param("ticket", ticket.value())
        .param("seq", seq)
        .update();
  }

  /** A heartbeat that cannot wait for the next round. */
  void arrive(Permit permit, Visitor visitor) {
    sql.in(
            permit,
            """
            update visitor
            set present = true, seen_at = now()
            where project_id = :project and id = :visitor
            """)
        .param("visitor", visitor.id())
        .update();
  }

  void type(Permit permit, Visitor visitor, int seconds) {
    sql.in(
            permit,
            """
            update visitor
            set typing_until = now() + make_interval(secs => :seconds)
            where project_id = :project and id = :visitor
            """)
        .param("visitor", visitor.id())
        .param("seconds", seconds)
        .update();
  }

  /** Never backwards. */
  void read(Permit permit, Visitor visitor, int nth, int seq) {
    sql.in(
            permit,
            """
            update visitor
            set read_nth = :nth, read_seq = :seq
            where project_id = :project and id = :visitor and (read_nth, read_seq) < (:nth, :seq)
            """)
        .param("visitor", visitor.id())
        .param("nth", nth)
        .param("seq", seq)
        .update();
  }

  private static Visitor read(ResultSet row) throws SQLException {
    var customer = (UUID) row.getObject("customer_id");
    var ticket = (UUID) row.getObject("ticket_id");
    var typing = row.getObject("typing", OffsetDateTime.class);
    return new Visitor(
        (UUID) row.getObject("id"),
        customer == null ? null : new CustomerId(customer),
        ticket == null ? null : new TicketId(ticket),
        row.getInt("nth"),
        row.getBoolean("there"),
        typing == null ? null : typing.toInstant(),
        row.getBoolean("handed_on"));
  }
}
