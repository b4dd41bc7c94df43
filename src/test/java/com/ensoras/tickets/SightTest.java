package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.kernel.Missing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Who sees which tickets, typed from desk.md 3, by every door: list, Inbox, search, opening,
 * changing, the panel of the customer.
 */
@EnsorasTest
class SightTest {

  private static final Map<String, List<String>> SEEN =
      Map.of(
          "all",
              List.of(
                  "hers",
                  "his",
                  "nobodys",
                  "of her team",
                  "of his team",
                  "team and hers",
                  "team and his"),
          "my-teams-and-mine", List.of("hers", "of her team", "team and hers", "team and his"),
          "mine-and-unassigned",
              List.of("hers", "nobodys", "of her team", "of his team", "team and hers"),
          "mine", List.of("hers", "team and hers"));

  @Autowired ApplicationContext product;
  private Desk desk;
  private final Map<String, TicketId> tickets = new TreeMap<>();

  @BeforeEach
  void found() {
    desk = new Desk(product);
    for (var seen : SEEN.keySet()) {
      desk.acme.join(
          seen,
          desk.acme
              .role("Sees " + seen, seen, INBOX_VIEW, TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND)
              .id());
    }
    desk.acme.join("Helmut", desk.acme.role("Support Agent").id());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void everyDoorShowsTheSame() {
    for (var viewer : SEEN.entrySet()) {
      var who = viewer.getKey();
      prepare(who);
      var expected = viewer.getValue();
      assertThat(sorted(desk.listed(who, TicketFilter.ALL)))
          .as("list of " + who)
          .isEqualTo(expected);
      assertThat(sorted(desk.inbox(who))).as("Inbox of " + who).isEqualTo(expected);
      assertThat(sorted(desk.listed(who, searching("pineapple"))))
          .as("search of " + who)
          .isEqualTo(expected);
      assertThat(desk.acme.inTransaction(() -> desk.bean(InboxBadge.class).of(desk.as(who))))
          .hasValue(String.valueOf(expected.size()));
      tickets.forEach((subject, id) -> opening(who, subject, id, expected.contains(subject)));
    }
  }

  private void opening(String who, String subject, TicketId id, boolean seen) {
    var note = desk.bean(Replies.class);
    if (seen) {
      var others = desk.open(who, id).others().stream().map(TicketRow::subject).toList();
      assertThat(others).as("panel of " + who).isSubsetOf(SEEN.get(who));
      note.note(desk.as(who), id, "A note");
    } else {
      assertThatThrownBy(() -> desk.open(who, id))
          .as(who + " opens " + subject)
          .isInstanceOf(Missing.class);
      assertThatThrownBy(() -> note.note(desk.as(who), id, "A note")).isInstanceOf(Missing.class);
      var json = desk.acme.json(who, "GET", "/tickets/" + id.value(), "");
      assertThat(json.statusCode()).isEqualTo(404);
    }
  }

  /** For one viewer: what is hers, his, of her team and so on. */
  private void prepare(String who) {
    desk.acme
        .world()
        .run(
            "delete from ticket where project_id = (select id from project where slug = ?)",
            desk.acme.slug);
    desk.acme
        .world()
        .run(
            "delete from team_seat where project_id = (select id from project where slug = ?)",
            desk.acme.slug);
    var hers = desk.team("Hers " + who, who);
    var his = desk.team("His " + who, "Helmut");
    tickets.clear();
    put("hers", who, null);
    put("his", "Helmut", null);
    put("nobodys", null, null);
    put("of her team", null, hers);
    put("of his team", null, his);
    put("team and hers", who, hers);
    put("team and his", "Helmut", hers);
  }

  private void put(String subject, String assignee, com.ensoras.people.TeamId team) {
    var id = desk.write("anna@example.test", subject, "I want a pineapple");
    desk.assign(id, assignee, team);
    tickets.put(subject, id);
  }

  private static TicketFilter searching(String words) {
    return new TicketFilter(words, "", "", "", "", "", "", "", "");
  }

  private static List<String> sorted(List<String> subjects) {
    return subjects.stream().sorted().toList();
  }
}
