package com.ensoras.channels.widget;

import com.ensoras.tickets.TicketId;
import com.ensoras.tickets.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes, over all projects, who is there, and finds who has left; handles ids only. */
@Component
@Transactional
class VisitorSweep {

  private record Moved(long project, TicketId ticket) {

    static Moved read(ResultSet row, int n) throws SQLException {
      return new Moved(row.getLong("project_id"), new TicketId((UUID) row.getObject("ticket_id")));
    }

    Stream<String> hints() {
      return Stream.of(project + " " + Hints.CHATS, project + " " + Timeline.topic(ticket));
    }
  }

  private final JdbcClient jdbc;

  VisitorSweep(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void beat(List<Heartbeats.Beat> beats) {
    var now = System.nanoTime();
    tell(
        jdbc.sql("select project_id, ticket_id from visitors_beat(:projects, :visitors, :ages)")
            .param("projects", beats.stream().map(b -> b.project().value()).toArray(Long[]::new))
            .param("visitors", beats.stream().map(Heartbeats.Beat::visitor).toArray(UUID[]::new))
            .param("ages", beats.stream().map(b -> b.age(now)).toArray(Integer[]::new))
            .query(Moved::read)
            .list());
  }

  public void gone() {
    tell(jdbc.sql("select project_id, ticket_id from visitors_gone()").query(Moved::read).list());
  }

  private void tell(List<Moved> moved) {
    if (moved.isEmpty()) {
      return;
    }
    jdbc.sql("select pg_notify('ensoras', hint) from unnest(:hints) hint")
        .param("hints", moved.stream().flatMap(Moved::hints).distinct().toArray(String[]::new))
        .query((row, n) -> true)
        .list();
  }
}
