package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.MenuBadge;
import com.ensoras.access.MenuPlace;
import com.ensoras.web.Formats;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much waits in somebody's Inbox, beside it in the menu. */
@Component
class InboxBadge implements MenuBadge {

  private final TicketLists lists;

  InboxBadge(TicketLists lists) {
    this.lists = lists;
  }

  @Override
  public MenuPlace place() {
    return MenuPlace.INBOX;
  }

  /** Exact up to {@value TicketLists#MOST_COUNTED}, then "1,000+". */
  @Override
  public Optional<String> of(Actor actor) {
    var count = lists.countWaiting(actor);
    if (count == 0) {
      return Optional.empty();
    }
    return Optional.of(
        count > TicketLists.MOST_COUNTED
            ? Formats.number(TicketLists.MOST_COUNTED) + "+"
            : Formats.number(count));
  }
}
