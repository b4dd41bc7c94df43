package com.ensoras.channels.widget;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.tickets.TicketId;
import com.ensoras.tickets.Timeline;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the open pages of members, and the open chats, that something is new; ids only. */
@Component
class Hints {

  /** What the list of active chats, and the menu of whoever may open it, listen for. */
  static final String CHATS = "chats";

  /** The first word of what is for visitors. */
  static final String VISITOR = "visitor";

  private final Sql sql;

  Hints(Sql sql) {
    this.sql = sql;
  }

  /** Somebody has come, or goes on from another ticket. */
  void chats(Permit permit, TicketId ticket) {
    topic(permit, CHATS);
    topic(permit, Timeline.topic(ticket));
  }

  /** Only the page of the ticket. */
  void ticket(Permit permit, TicketId ticket) {
    topic(permit, Timeline.topic(ticket));
  }

  void message(Permit permit, UUID visitor, int nth, int seq) {
    visitor(permit, visitor + " message " + nth + " " + seq);
  }

  /**
   * @param name the first name of whoever types
   */
  void typing(Permit permit, UUID visitor, String name) {
    visitor(permit, visitor + " typing " + name);
  }

  /** The widget was changed: all its chats begin anew, and are asked again. */
  void settings(Permit permit) {
    visitor(permit, "* settings");
  }

  private void topic(Permit permit, String topic) {
    notify(permit, "", " " + topic);
  }

  private void visitor(Permit permit, String rest) {
    notify(permit, VISITOR + " ", " " + rest);
  }

  private void notify(Permit permit, String before, String after) {
    sql.in(
            permit,
            "select pg_notify('ensoras', concat(cast(:before as text), :project, cast(:after as text)))")
        .param("before", before)
        .param("after", after)
        .query((row, n) -> true)
        .list();
  }
}
