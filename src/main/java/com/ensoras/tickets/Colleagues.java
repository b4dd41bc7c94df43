package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two people on one ticket see each other (desk.md 5). Told to whoever may open the ticket, and of
 * those alone who still may; who has looked is nobody's record and is forgotten within a minute.
 */
@Operations
class Colleagues {

  static final int WRITING_SECONDS = 10;

  private final Entrance entrance;
  private final TicketStore tickets;
  private final ColleagueStore colleagues;
  private final Timeline timeline;

  Colleagues(Entrance entrance, TicketStore tickets, ColleagueStore colleagues, Timeline timeline) {
    this.entrance = entrance;
    this.tickets = tickets;
    this.colleagues = colleagues;
    this.timeline = timeline;
  }

  /**
   * The actor looks at the ticket.
   *
   * @param tab which of their pages
   * @return who else is there
   * @throws com.ensoras.kernel.Missing when the ticket is out of sight
   */
  List<Colleague> look(Actor actor, TicketId id, String tab) {
    var permit = entrance.require(actor, Permission.TICKETS_VIEW);
    tickets.get(permit, id);
    if (colleagues.look(permit, id, checked(tab))) {
      colleagues.forgetOld(permit);
      timeline.tellViewers(permit, id);
    }
    return colleagues.others(permit, id);
  }

  /**
   * The actor writes, and is seen to for ten seconds.
   *
   * @param what null when they have stopped or sent it
   */
  void write(Actor actor, TicketId id, String tab, Colleague.@Nullable Writing what) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    tickets.get(permit, id);
    if (colleagues.write(permit, id, checked(tab), what, WRITING_SECONDS)) {
      timeline.tellViewers(permit, id);
    }
  }

  /** The page was left. */
  void leave(Actor actor, TicketId id, String tab) {
    var permit = entrance.require(actor, Permission.TICKETS_VIEW);
    tickets.get(permit, id);
    if (colleagues.leave(permit, id, checked(tab))) {
      timeline.tellViewers(permit, id);
    }
  }

  private static String checked(String tab) {
    if (!tab.matches("[a-z0-9]{8,32}")) {
      throw new Invalid("tab", "Name the page with 8 to 32 small letters and digits.");
    }
    return tab;
  }
}
