package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happened to a ticket, by whom and why. Whatever changes a ticket writes here, which also
 * tells the open pages of the project when the transaction commits.
 */
@Component
public class Timeline {

  /** Pages listen for their ticket by one of so many topics, so that a hint names no ticket. */
  private static final int TOPICS = 256;

  /** What every list of tickets listens for. */
  public static final String LISTS = "tickets";

  private static final String MACHINE = "Ensoras";

  private final Sql sql;
  private final TicketStore tickets;

  Timeline(Sql sql, TicketStore tickets) {
    this.sql = sql;
    this.tickets = tickets;
  }

  /** What the page of one ticket listens for. */
  public static String topic(TicketId ticket) {
    return "ticket-" + Math.floorMod(ticket.value().hashCode(), TOPICS);
  }

  /** What the line of who else is on a ticket listens for. */
  static String viewersTopic(TicketId ticket) {
    return "viewers-" + topic(ticket);
  }

  /**
   * @param what goes on from the name of whoever did it: "resolved the ticket"
   * @param why empty when there is nothing to explain
   */
  void record(Permit permit, TicketId ticket, String kind, String what, String why) {
    record(permit, ticket, MACHINE, kind, what, why);
  }

  /** The same, when no member but the named automation acts. */
  public void record(
      Permit permit, TicketId ticket, String automation, String kind, String what, String why) {
    var actor = permit.actor();
    write(
        permit,
        ticket,
        actor.map(a -> a.person().id().value()).orElse(null),
        actor.isPresent() ? "" : automation,
        kind,
        what,
        why);
  }

  /** What the automation did by itself, whoever's act it followed from. */
  void byItself(
      Permit permit, TicketId ticket, String automation, String kind, String what, String why) {
    write(permit, ticket, null, automation, kind, what, why);
  }

  private void write(
      Permit permit,
      TicketId ticket,
      @Nullable UUID account,
      String name,
      String kind,
      String what,
      String why) {
    sql.in(
            permit,
            """
            insert into ticket_event (project_id, ticket_id, seq, kind, account_id, by_name, what, why)
            values (:project, :ticket, :seq, :kind, :account, :name, :what, :why)
            """)
        .param("ticket", ticket.value())
        .param("seq", tickets.nextSeq(permit, ticket))
        .param("kind", kind)
        .param("account", account)
        .param("name", name)
        .param("what", what)
        .param("why", why)
        .update();
    tell(permit, ticket);
  }

  /** For changes that the timeline does not list, like a message. */
  void tell(Permit permit, TicketId ticket) {
    sql.in(
            permit,
            """
            select pg_notify('ensoras', :project || ' ' || topic || ' ' || :hint)
            from unnest(array[:lists, :one]) topic
            """)
        .param("lists", LISTS)
        .param("one", topic(ticket))
        .param("hint", permit.actor().map(com.ensoras.access.Actor::request).orElse(""))
        .query((row, n) -> true)
        .list();
  }

  /** For what only the lists show. */
  void tellLists(Permit permit) {
    tell(permit, LISTS);
  }

  /** Somebody has come, writes or left. */
  void tellViewers(Permit permit, TicketId ticket) {
    tell(permit, viewersTopic(ticket));
  }

  private void tell(Permit permit, String topic) {
    sql.in(permit, "select pg_notify('ensoras', :project || ' ' || :topic || ' ' || :hint)")
        .param("topic", topic)
        .param("hint", permit.actor().map(com.ensoras.access.Actor::request).orElse(""))
        .query((row, n) -> true)
        .list();
  }

  /** Oldest first, the last {@code limit}. */
  List<TicketEvent> of(Permit permit, TicketId ticket, int limit) {
    return sql.in(
            permit,
            """
            select e.seq, e.kind, coalesce(a.name, e.by_name) as who, e.what, e.why, e.at
            from ticket_event e
            left join account a on a.id = e.account_id
            where e.project_id = :project and e.ticket_id = :ticket
            order by e.seq desc
            limit :limit
            """)
        .param("ticket", ticket.value())
        .param("limit", limit)
        .query(
            (row, n) ->
                new TicketEvent(
                    row.getInt("seq"),
                    row.getString("kind"),
                    row.getString("who"),
                    row.getString("what"),
                    row.getString("why"),
                    Columns.at(row, "at")))
        .list()
        .reversed();
  }
}
