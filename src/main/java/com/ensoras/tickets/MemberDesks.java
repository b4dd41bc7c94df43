package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.database.Operations;
import java.util.Optional;

/** What a member's own desk remembers, and which ticket is next on it. */
@Operations
public class MemberDesks {

  private final Entrance entrance;
  private final MemberDeskStore desks;
  private final TicketLists lists;

  MemberDesks(Entrance entrance, MemberDeskStore desks, TicketLists lists) {
    this.entrance = entrance;
    this.desks = desks;
    this.lists = lists;
  }

  MemberDesk of(Actor actor) {
    return desks.get(actor.require(Permission.INBOX_VIEW));
  }

  void openNext(Actor actor, boolean open) {
    desks.setOpenNext(entrance.require(actor, Permission.INBOX_VIEW), open);
  }

  /**
   * @throws com.ensoras.kernel.Invalid naming the first word that is none
   */
  void remember(Actor actor, TicketFilter filter) {
    var permit = entrance.require(actor, Permission.INBOX_VIEW);
    desks.setFilter(permit, filter.checked(Replies.now(permit)));
  }

  /**
   * What waits first in the Inbox as the member left it; empty when nothing does.
   *
   * @param done the ticket that was just dealt with
   */
  Optional<TicketId> next(Actor actor, TicketId done) {
    return lists.waiting(actor, of(actor).filter(), null, null, 2).rows().stream()
        .map(TicketRow::id)
        .filter(id -> !id.equals(done))
        .findFirst();
  }
}
