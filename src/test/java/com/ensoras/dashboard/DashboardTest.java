package com.ensoras.dashboard;

import static com.ensoras.access.Permission.DASHBOARD_VIEW;
import static com.ensoras.access.Permission.TICKETS_LIST;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.demo.TicketGenerator;
import com.ensoras.tickets.Closings;
import com.ensoras.tickets.Desk;
import com.ensoras.tickets.TicketId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** The Dashboard as people and programs meet it. */
@EnsorasTest
class DashboardTest {

  @Autowired ApplicationContext product;
  @Autowired TransactionOperations transactions;
  private Desk desk;

  @BeforeEach
  void found() {
    desk = new Desk(product);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aNewProjectSaysWhatWillStandHere() {
    assertThat(page("Olga", "")).contains("No tickets yet", "Set up email");
    assertThat(page("Vera", "")).contains("No tickets yet").doesNotContain("Set up email");
    assertThat(json("Vera", "")).contains("\"opened\":0", "\"days\":[");
  }

  @Test
  void whoMaySeeItLandsThere() {
    assertThat(desk.acme.get("Arne", "").headers().firstValue("location"))
        .hasValue("/p/" + desk.acme.slug + "/dashboard");
    desk.acme.join("Tim", desk.acme.role("Reads", "all", TICKETS_LIST).id());
    assertThat(desk.acme.get("Tim", "").headers().firstValue("location"))
        .hasValue("/p/" + desk.acme.slug + "/tickets");
    assertThat(desk.acme.json("Tim", "GET", "/dashboard", "").statusCode()).isEqualTo(403);
  }

  @Test
  void figuresNeedNoPermissionForTicketsButTheirLinksDo() {
    var team = desk.team("Billing", "Arne");
    desk.write("anna@example.test", "Lamp", "It broke", team);
    desk.acme.join("Dora", desk.acme.role("Only figures", "all", DASHBOARD_VIEW).id());
    assertThat(page("Dora", ""))
        .contains("Billing", "Open now")
        .doesNotContain("/tickets")
        .doesNotContain("Lamp");
    assertThat(page("Olga", ""))
        .contains("/tickets?status=open", "status=open&amp;team=" + team.value(), "channel=email");
    assertThat(json("Dora", "?period=today")).contains("\"opened\":1", "\"openNow\":1");
  }

  @Test
  void aPeriodOfOnesOwnIsCheckedAtItsFields() {
    desk.write("anna@example.test", "Lamp", "It broke");
    var wrong = desk.acme.get("Olga", "/dashboard?period=own&from=2026-03-31&to=2026-03-01");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("The last day comes after the first.", "2026-03-31");
    for (var query :
        List.of(
            "?period=own",
            "?period=8",
            "?from=2026-02-30&to=2026-03-01",
            "?from=2020-01-01&to=2026-01-01",
            "?from=-999999999-01-01&to=2026-01-01")) {
      assertThat(desk.acme.json("Olga", "GET", "/dashboard" + query, "").statusCode())
          .as(query)
          .isEqualTo(422);
    }
    assertThat(json("Olga", "?from=2026-01-01&to=2026-03-01")).contains("\"opened\":0");
  }

  @Test
  void whatTheGeneratorMakesIsCounted() {
    transactions.executeWithoutResult(
        status ->
            product
                .getBean(TicketGenerator.class)
                .fill(
                    product.getBean(ProjectLock.class).forTask(SystemTask.OPERATE, desk.acme.slug),
                    300));
    var pending = json("Olga", "?period=90");
    assertThat(pending).contains("\"complete\":true");
    product.getBean(CountJob.class).count(desk.as("Olga").project());
    assertThat(json("Olga", "?period=90")).isEqualTo(pending);
    assertThat(
            desk.acme
                .world()
                .one(
                    Long.class,
                    "select count(*) from dashboard_dirty d join project p on p.id = d.project_id where p.slug = ?",
                    desk.acme.slug))
        .isZero();
    var open =
        desk.acme
            .world()
            .one(
                Long.class,
                "select count(*) from ticket t join project p on p.id = t.project_id where p.slug = ? and t.status < 4",
                desk.acme.slug);
    assertThat(pending).contains("\"openNow\":" + open);
  }

  @Test
  void inAnotherTimeZoneTheDaysAreOthers() {
    var ticket = desk.write("anna@example.test", "Lamp", "It broke");
    var job = product.getBean(CountJob.class);
    desk.acme
        .world()
        .run("update ticket set created_at = '2026-03-01 23:30:00Z' where id = ?", ticket.value());
    job.count(desk.as("Olga").project());
    assertThat(json("Olga", "?from=2026-03-01&to=2026-03-01")).contains("\"opened\":1");
    desk.acme
        .world()
        .run("update project set time_zone = 'Europe/Berlin' where slug = ?", desk.acme.slug);
    job.countEverywhere();
    assertThat(json("Olga", "?from=2026-03-01&to=2026-03-01"))
        .contains("\"opened\":0", "Europe/Berlin");
    assertThat(json("Olga", "?from=2026-03-02&to=2026-03-02")).contains("\"opened\":1");
  }

  /** Changes go on while it is counted, and none is lost or counted twice. */
  @Test
  void countingWhileTicketsChangeLosesNothing() throws Exception {
    var teams = List.of(desk.team("First"), desk.team("Second"));
    var project = desk.as("Olga").project();
    var job = product.getBean(CountJob.class);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers =
          List.of(0, 1, 2, 3).stream()
              .<Future<?>>map(
                  n ->
                      threads.submit(
                          () -> {
                            for (int i = 0; i < 15; i++) {
                              act(
                                  desk.write("a" + n + "@example.test", "Lamp", "Broken"),
                                  i,
                                  teams);
                            }
                          }))
              .toList();
      while (!writers.stream().allMatch(Future::isDone)) {
        job.count(project);
      }
      for (var writer : writers) {
        writer.get();
      }
    }
    job.count(project);
    assertThat(json("Olga", "?period=7"))
        .contains("\"opened\":60", "\"resolved\":20", "\"openNow\":40");
    var counted =
        desk.acme
            .world()
            .all(
                Long.class,
                """
                select sum(c.n) from dashboard_count c join project p on p.id = c.project_id
                where p.slug = ? and c.what = 2 and c.assignee_id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
                group by c.team_id having sum(c.n) <> 0 order by 1
                """,
                desk.acme.slug);
    assertThat(counted).containsExactly(20L, 20L, 40L);
  }

  private void act(TicketId ticket, int i, List<com.ensoras.people.TeamId> teams) {
    desk.assign(ticket, "Arne", teams.get(i % 2));
    desk.assign(ticket, null, teams.get(1 - i % 2));
    if (i % 3 == 0) {
      product.getBean(Closings.class).resolve(desk.as("Olga"), ticket);
    }
  }

  private String page(String who, String query) {
    var answer = desk.acme.get(who, "/dashboard" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private String json(String who, String query) {
    var answer = desk.acme.json(who, "GET", "/dashboard" + query, "");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
