package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.database.Operations;

/** How much waits in somebody's Inbox, for the menu. */
@Operations
public class InboxBadge {

  private final TicketLists lists;

  InboxBadge(TicketLists lists) {
    this.lists = lists;
  }

  /** At most {@value TicketLists#MOST_COUNTED} and one, which is shown as "1,000+". */
  public int count(Actor actor) {
    return lists.countWaiting(actor);
  }
}
