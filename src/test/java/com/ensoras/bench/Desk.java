package com.ensoras.bench;

import com.ensoras.SecondNode;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.database.TestDatabase;
import com.ensoras.database.TestFolder;
import com.ensoras.demo.TicketGenerator;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A data folder whose Acme has so many tickets, teams and agents who see "my teams and mine".
 *
 * @param ticket one that the agent sees
 */
record Desk(
    int tickets, Path data, String acme, Guest olga, Guest agent, Guest denied, UUID ticket) {

  private static final List<String> TEAMS =
      List.of("General Support", "Billing", "Technical Support");

  /** A statement has its time. */
  private static final int AT_ONCE = 50_000;

  static Desk with(int tickets, int agents) throws Exception {
    var data = TestFolder.fresh("bench-desk-" + tickets);
    try (var node = SecondNode.alone(data);
        var world = new World(node.context())) {
      var role =
          world.roleWith(
              List.of(
                  "dashboard.view",
                  "inbox.view",
                  "tickets.list",
                  "tickets.view",
                  "tickets.respond"));
      world.run("update role set tickets_seen = 'my-teams-and-mine' where id = ?", role);
      var people = new ArrayList<Guest>();
      for (int i = 0; i < agents; i++) {
        people.add(world.member("Agent " + i, role));
      }
      for (var team : TEAMS) {
        world.run(
            "insert into team (project_id, name, name_key) select id, ?, ? from project where slug = ?",
            team,
            team.toLowerCase(java.util.Locale.ROOT).replace(" ", ""),
            world.acme);
      }
      world.run(
          "insert into team_seat (project_id, team_id, member_id) select t.project_id, t.id, ? from team t join project p on p.id = t.project_id where p.slug = ? and t.name = 'Billing'",
          people.getFirst().member(),
          world.acme);
      world.olga.post("/p/" + world.acme + "/tags", "name", "refund", "colour", "red");
      for (int made = 0; made < tickets; made += AT_ONCE) {
        fill(node, world, Math.min(AT_ONCE, tickets - made));
      }
      try (var superuser = TestDatabase.asSuperuser(node.context());
          var statement = superuser.createStatement()) {
        statement.execute("vacuum (analyze)");
        statement.execute("checkpoint");
      }
      var seen =
          world.one(
              UUID.class,
              "select t.id from ticket t join project p on p.id = t.project_id join team g on g.project_id = p.id and g.id = t.team_id where p.slug = ? and g.name = 'Billing' order by t.number desc limit 1",
              world.acme);
      return new Desk(tickets, data, world.acme, world.olga, people.getFirst(), world.arne, seen);
    }
  }

  private static void fill(SecondNode node, World world, int count) {
    world
        .transactions()
        .executeWithoutResult(
            status ->
                node.context()
                    .getBean(TicketGenerator.class)
                    .fill(
                        node.context()
                            .getBean(ProjectLock.class)
                            .forTask(SystemTask.OPERATE, world.acme),
                        count));
  }
}
