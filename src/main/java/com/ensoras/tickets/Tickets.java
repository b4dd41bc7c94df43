package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.customers.CustomerStore;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Slice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looking at tickets: the lists, and one with its conversation. */
@Operations
public class Tickets {

  /** Messages that a page shows at first. */
  static final int MESSAGES = 50;

  private static final int EVENTS = 200;
  private static final int OTHERS = 5;

  private final TicketLists lists;
  private final TicketStore tickets;
  private final TicketRows rows;
  private final MessageStore messages;
  private final AttachmentStore attachments;
  private final DraftStore drafts;
  private final Timeline timeline;
  private final CustomerStore customers;
  private final Candidates candidates;
  private final RoutingStore routing;
  private final Presence presence;
  private final Sql sql;

  Tickets(
      TicketLists lists,
      TicketStore tickets,
      TicketRows rows,
      MessageStore messages,
      AttachmentStore attachments,
      DraftStore drafts,
      Timeline timeline,
      CustomerStore customers,
      Candidates candidates,
      RoutingStore routing,
      Presence presence,
      Sql sql) {
    this.lists = lists;
    this.tickets = tickets;
    this.rows = rows;
    this.messages = messages;
    this.attachments = attachments;
    this.drafts = drafts;
    this.timeline = timeline;
    this.customers = customers;
    this.candidates = candidates;
    this.routing = routing;
    this.presence = presence;
    this.sql = sql;
  }

  /** The Tickets page, {@code limit} at a time. */
  public Slice<TicketRow> list(
      Actor actor,
      TicketFilter filter,
      @Nullable String after,
      @Nullable String before,
      int limit) {
    return lists.all(actor, filter, after, before, limit);
  }

  /** The Inbox, {@code limit} at a time. */
  public Slice<TicketRow> waiting(
      Actor actor,
      TicketFilter filter,
      @Nullable String after,
      @Nullable String before,
      int limit) {
    return lists.waiting(actor, filter, after, before, limit);
  }

  /**
   * One ticket with its newest messages.
   *
   * @param before the place of the message before which to read
   * @throws com.ensoras.kernel.Missing when there is no such ticket, or it is out of sight
   */
  TicketView open(Actor actor, TicketId id, int before) {
    var permit = actor.require(Permission.TICKETS_VIEW);
    var ticket = tickets.get(permit, id);
    var read = messages.before(permit, id, before, MESSAGES + 1);
    var earlier = read.size() > MESSAGES;
    var team = ticket.team();
    return new TicketView(
        ticket,
        rows.of(permit, List.of(id.value())).getFirst(),
        customers.get(permit, ticket.customer()),
        earlier ? read.subList(1, read.size()) : read,
        earlier,
        timeline.of(permit, id, EVENTS),
        drafts.all(permit, id),
        others(permit, ticket),
        into(permit, ticket),
        team != null && candidates.sits(permit, actor.member(), team),
        routing.trace(permit, id).orElse(null),
        ticket.channel() == Channel.WIDGET ? presence.of(permit, id) : Presence.Now.AWAY);
  }

  /**
   * The newest message after the place, which {@link Replies} warns of; null when none has come.
   */
  @Nullable Meanwhile newerThan(Actor actor, TicketView view, int place) {
    var permit = actor.require(Permission.TICKETS_VIEW);
    return messages
        .newerThan(permit, view.ticket().id(), place, !view.presence().there())
        .map(Meanwhile::of)
        .orElse(null);
  }

  /** Where a merged ticket goes on, if the reader sees that. */
  private @Nullable TicketRow into(Permit permit, Ticket ticket) {
    var into = ticket.mergedInto();
    if (into == null) {
      return null;
    }
    try {
      tickets.get(permit, into);
    } catch (Missing out) {
      return null;
    }
    return rows.of(permit, List.of(into.value())).getFirst();
  }

  /** Other tickets of the same customer that the actor sees, the newest message first. */
  List<TicketRow> others(Actor actor, TicketId id) {
    var permit = actor.require(Permission.TICKETS_LIST);
    return others(permit, tickets.get(permit, id));
  }

  /** A line of the list, for whoever may list but perhaps not open. */
  public TicketRow row(Actor actor, TicketId id) {
    var permit = actor.require(Permission.TICKETS_LIST);
    tickets.get(permit, id);
    return rows.of(permit, List.of(id.value())).getFirst();
  }

  /**
   * A file of the ticket.
   *
   * @throws com.ensoras.kernel.Missing when the ticket is out of sight, or has no such file
   */
  AttachmentStore.Content file(Actor actor, TicketId id, UUID file) {
    var permit = actor.require(Permission.TICKETS_VIEW);
    tickets.get(permit, id);
    return attachments.content(permit, id, file);
  }

  Ticket ticket(Actor actor, TicketId id, Permission needed) {
    return tickets.get(actor.require(needed), id);
  }

  private List<TicketRow> others(Permit permit, Ticket ticket) {
    var sight = Sight.of(permit);
    var ids =
        sight
            .bind(
                sql.in(
                    permit,
                    """
                    select t.id
                    from ticket t
                    where t.project_id = :project and t.customer_id = :customer and t.id <> :ticket and not t.spam and %s
                    order by t.last_message_at desc, t.id desc
                    limit :limit
                    """
                        .formatted(sight.condition())))
            .param("customer", ticket.customer().value())
            .param("ticket", ticket.id().value())
            .param("limit", OTHERS)
            .query((row, n) -> (UUID) row.getObject(1))
            .list();
    return rows.of(permit, ids);
  }
}
