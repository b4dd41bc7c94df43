package com.ensoras.channels.widget;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.database.Operations;
import com.ensoras.tickets.TicketId;
import com.ensoras.tickets.TicketStore;
import java.util.List;

/** The chats that go on now, and the sign that somebody writes an answer. */
@Operations
class ActiveChats {

  static final int MOST = 200;

  private final ActiveChatStore chats;
  private final Entrance entrance;
  private final TicketStore tickets;
  private final VisitorStore visitors;
  private final Hints hints;

  ActiveChats(
      ActiveChatStore chats,
      Entrance entrance,
      TicketStore tickets,
      VisitorStore visitors,
      Hints hints) {
    this.chats = chats;
    this.entrance = entrance;
    this.tickets = tickets;
    this.visitors = visitors;
    this.hints = hints;
  }

  /** Within sight; with the start of the newest message for whoever may read messages. */
  List<ActiveChat> all(Actor actor) {
    var permit = actor.require(Permission.ACTIVE_CHATS_VIEW);
    return chats.all(permit, actor.may(Permission.TICKETS_VIEW), MOST);
  }

  /** At most {@value #MOST} and one. */
  int count(Actor actor) {
    return chats.count(actor.require(Permission.ACTIVE_CHATS_VIEW), MOST + 1);
  }

  /**
   * The visitor sees for some seconds that somebody writes.
   *
   * @throws com.ensoras.kernel.Missing when the ticket is out of sight
   */
  void type(Actor actor, TicketId id) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    tickets.get(permit, id);
    visitors
        .of(permit, id)
        .filter(Visitor::isReachable)
        .ifPresent(
            visitor ->
                hints.typing(permit, visitor.id(), ChatMessage.first(actor.person().name())));
  }
}
