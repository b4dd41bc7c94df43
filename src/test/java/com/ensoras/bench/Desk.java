package com.ensoras.bench;

import com.ensoras.SecondNode;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.database.TestDatabase;
import com.ensoras.demo.TicketGenerator;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An Acme with so many tickets, for teams of so many agents who see "my teams and mine". Those with
 * very many are made once and kept.
 */
final class Desk {

  static final int TEAMS = 20;

  private static final int AT_ONCE = 50_000;
  private static final int LONGEST = 1800; // seconds

  private Desk() {}

  /** The folder with this desk, made now unless it was kept. */
  static DeskFolder with(int tickets, int agents) throws Exception {
    var kept = DeskFolder.kept(tickets, agents);
    if (kept.isPresent()) {
      return kept.get();
    }
    var data = DeskFolder.fresh(tickets, agents);
    try (var node = SecondNode.alone(data);
        var world = new World(node.context())) {
      var agent = people(world, agents);
      // what is to close by itself closes under the measurement otherwise
      world.run("update project set auto_close_days = 0 where slug = ?", world.acme);
      fill(node, world, tickets);
      count(node);
      tidy(node);
      return DeskFolder.keep(data, world.acme, account(world.olga), agent, account(world.arne));
    }
  }

  /** Agents in teams of the same size. */
  private static UUID people(World world, int agents) {
    world.olga.post("/p/" + world.acme + "/tags", "name", "refund", "colour", "red");
    var role =
        world.roleWith(
            List.of(
                "dashboard.view", "inbox.view", "tickets.list", "tickets.view", "tickets.respond"));
    world.run("update role set tickets_seen = 'my-teams-and-mine' where id = ?", role);
    for (var team : teams()) {
      world.run(
          "insert into team (project_id, name, name_key) select id, ?, ? from project where slug = ?",
          team,
          team,
          world.acme);
    }
    var people = new ArrayList<Guest>();
    for (int i = 0; i < agents; i++) {
      var agent = world.member("Agent " + i, role);
      people.add(agent);
      world.run(
          "insert into team_seat (project_id, team_id, member_id) select t.project_id, t.id, ? from team t join project p on p.id = t.project_id where p.slug = ? and t.name_key = ?",
          agent.member(),
          world.acme,
          teams().get(i % TEAMS));
    }
    return account(people.getFirst());
  }

  private static void fill(SecondNode node, World world, int tickets) {
    for (int made = 0; made < tickets; made += AT_ONCE) {
      var part =
          new TicketGenerator.Part(made, Math.min(AT_ONCE, tickets - made), tickets, teams());
      inOne(
          node,
          () ->
              node.bean(TicketGenerator.class)
                  .fill(
                      node.bean(ProjectLock.class).forTask(SystemTask.OPERATE, world.acme), part));
    }
  }

  /** What the Dashboard sums up stands when it is served. */
  private static void count(SecondNode node) throws InterruptedException {
    var jdbc = JdbcClient.create(node.bean(javax.sql.DataSource.class));
    while (!jdbc.sql("select * from projects_to_count()").query(Long.class).list().isEmpty()) {
      Thread.sleep(500);
    }
  }

  private static void tidy(SecondNode node) throws Exception {
    try (var superuser = TestDatabase.asSuperuser(node.context());
        var statement = superuser.createStatement()) {
      statement.execute("vacuum (analyze)");
      statement.execute("checkpoint");
    }
  }

  /** Takes longer than any request may. */
  private static void inOne(SecondNode node, Runnable work) {
    var transaction = new TransactionTemplate(node.bean(PlatformTransactionManager.class));
    transaction.setTimeout(LONGEST);
    transaction.executeWithoutResult(status -> work.run());
  }

  private static List<String> teams() {
    return IntStream.rangeClosed(1, TEAMS).mapToObj(i -> "team" + i).toList();
  }

  private static UUID account(Guest guest) {
    return java.util.Objects.requireNonNull(guest.account());
  }
}
