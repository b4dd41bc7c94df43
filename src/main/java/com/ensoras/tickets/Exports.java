package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The lines of an export, a batch at a time, each decided anew. */
@Operations
class Exports {

  static final int AT_ONCE = 200;

  private final Entrance entrance;
  private final TicketLists lists;

  Exports(Entrance entrance, TicketLists lists) {
    this.entrance = entrance;
    this.lists = lists;
  }

  /**
   * What the Tickets page shows to the actor now, in its order.
   *
   * @throws com.ensoras.access.Denied without tickets.list
   */
  Slice<TicketRow> next(Actor actor, TicketFilter filter, @Nullable String after) {
    return lists.all(entrance.again(actor), filter, after, null, AT_ONCE);
  }
}
