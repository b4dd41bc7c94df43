package com.ensoras.dashboard;

import static com.ensoras.access.Permission.DASHBOARD_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Actor;
import com.ensoras.access.Permit;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.Sql;
import com.ensoras.access.SystemTask;
import com.ensoras.customers.CustomerStore;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.tickets.Channel;
import com.ensoras.tickets.Desk;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whatever happens to tickets, the Dashboard says what a naive count says: for every view, in zones
 * whose clocks change, before and after the job has counted, and when all is counted anew.
 */
@EnsorasTest
class CountsTest {

  private static final List<String> VIEWS =
      List.of("all", "my-teams-and-mine", "mine-and-unassigned", "mine");

  private static final List<Period> PERIODS =
      List.of(
          period("2026-03-29", "2026-03-29"),
          period("2026-03-07", "2026-03-30"),
          period("2026-10-24", "2026-11-02"),
          period("2026-01-01", "2026-12-31"));

  @Autowired ApplicationContext product;
  @Autowired Dashboard dashboard;
  @Autowired CountStore counts;
  @Autowired Sql sql;
  @Autowired ProjectLock lock;
  @Autowired TransactionOperations transactions;

  private final Map<String, Actor> viewers = new HashMap<>();
  private final Map<String, List<UUID>> seats = new HashMap<>();
  private Desk desk;
  private List<UUID> teams = List.of();
  private List<UUID> tags = List.of();

  @BeforeEach
  void found() {
    desk = new Desk(product);
    for (var view : VIEWS) {
      desk.acme.join(view, desk.acme.role("Sees " + view, view, DASHBOARD_VIEW).id());
    }
    var first = desk.team("First", "my-teams-and-mine", "all", "mine").value();
    var second = desk.team("Second", "my-teams-and-mine", "mine-and-unassigned").value();
    var third = desk.team("Third").value();
    teams = List.of(first, second, third);
    seats.put("my-teams-and-mine", List.of(first, second));
    var made =
        List.of("refund", "bug").stream()
            .map(tag -> desk.acme.post("Olga", "/tags", Map.of("name", tag, "colour", "red")))
            .toList();
    assertThat(made).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(303));
    tags =
        desk.acme
            .world()
            .all(
                UUID.class,
                "select g.id from tag g join project p on p.id = g.project_id where p.slug = ?",
                desk.acme.slug);
    VIEWS.forEach(view -> viewers.put(view, desk.as(view)));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "Europe/Berlin, 1",
    "America/New_York, 2",
    "Asia/Kathmandu, 3",
    "Australia/Lord_Howe, 4",
    "UTC, 5"
  })
  void theFiguresAreThoseOfANaiveCount(String zone, int seed) {
    transactions.executeWithoutResult(
        status -> {
          status.setRollbackOnly(); // the running product's own job must not count it
          live(ZoneId.of(zone), new Random(seed));
        });
  }

  private void live(ZoneId zone, Random random) {
    var permit = lock.unlocked(SystemTask.COUNT, desk.as("Olga").project());
    counts.hold(permit, zone);
    var histories = histories(permit, random, zone);
    for (int round = 0; round < 4; round++) {
      histories.happen(120);
      if (round != 2) {
        counts.countChanged(permit, zone, 30 + random.nextInt(60));
      }
      compare(permit, zone, "round " + round);
    }
    counts.countChanged(permit, zone, CountStore.MOST_AT_ONCE);
    assertThat(counts.changed(permit, 10)).isZero();
    compare(permit, zone, "counted");
    counts.countAll(permit, zone);
    compare(permit, zone, "counted anew");
  }

  private void compare(Permit permit, ZoneId zone, String when) {
    var all = Naive.read(sql, permit, zone);
    for (var view : VIEWS) {
      var expected = all.seen(sees(view));
      var actor = java.util.Objects.requireNonNull(viewers.get(view));
      for (var period : PERIODS) {
        var state = dashboard.state(actor);
        assertThat(state.zone()).isEqualTo(zone);
        var figures = dashboard.figures(actor, period, state);
        var about = "%s, %s, %s to %s".formatted(when, view, period.first(), period.last());
        assertThat(said(figures)).as(about).isEqualTo(expected.figures(period));
        near(about, figures.medianResponse(), expected.response(period, 0.5));
        near(about, figures.mostResponses(), expected.response(period, 0.9));
        near(about, figures.medianResolution(), expected.resolution(period, 0.5));
        near(about, figures.mostResolutions(), expected.resolution(period, 0.9));
      }
    }
  }

  private Predicate<Naive.Row> sees(String view) {
    var me = desk.acme.member(view).value();
    return switch (view) {
      case "all" -> row -> true;
      case "my-teams-and-mine" ->
          row ->
              me.equals(row.assignee())
                  || (row.team() != null
                      && seats.getOrDefault(view, List.of()).contains(row.team()));
      case "mine-and-unassigned" -> row -> me.equals(row.assignee()) || row.assignee() == null;
      default -> row -> me.equals(row.assignee());
    };
  }

  private static Map<String, Object> said(Figures figures) {
    var said = new TreeMap<String, Object>();
    said.put("opened", figures.opened());
    said.put("resolved", figures.resolved());
    said.put("open", figures.openNow());
    said.put("waiting", figures.waiting());
    said.put("alone", figures.resolvedByAiAlone());
    said.put("approved", figures.approved());
    said.put("edited", figures.edited());
    said.put("rejected", figures.rejected());
    said.put("tools", figures.tools());
    for (var day : figures.days()) {
      Naive.add(said, "opened " + day.date(), day.opened());
      Naive.add(said, "resolved " + day.date(), day.resolved());
    }
    figures.teams().forEach(team -> holder(said, "team ", team));
    figures.members().forEach(member -> holder(said, "member ", member));
    figures
        .channels()
        .forEach(
            channel ->
                said.put(
                    "channel " + Channel.byWord(channel.word()).orElseThrow().number(),
                    channel.opened()));
    figures.tags().forEach(tag -> said.put("tag " + tag.tag(), tag.opened()));
    return said;
  }

  private static void holder(Map<String, Object> said, String kind, Holder holder) {
    Naive.add(said, kind + holder.id() + " open", holder.openNow());
    Naive.add(said, kind + holder.id() + " waiting", holder.waiting());
    Naive.add(said, kind + holder.id() + " opened", holder.opened());
    Naive.add(said, kind + holder.id() + " resolved", holder.resolved());
  }

  private static void near(String about, Optional<Duration> said, @Nullable Duration exact) {
    assertThat(said.isPresent()).as(about).isEqualTo(exact != null);
    if (exact != null) {
      var seconds = Math.max(1, exact.toMillis() / 1000.0);
      assertThat(said.orElseThrow().toMillis() / 1000.0)
          .as(about)
          .isBetween(seconds * 0.95, seconds * 1.05);
    }
  }

  private Histories histories(Permit permit, Random random, ZoneId zone) {
    var anna = EmailAddress.parse("anna@example.test").orElseThrow();
    return new Histories(
        sql,
        permit,
        random,
        zone,
        product.getBean(CustomerStore.class).with(permit, anna, "Anna").value(),
        teams,
        VIEWS.stream().map(view -> desk.acme.member(view).value()).toList(),
        tags);
  }

  private static Period period(String first, String last) {
    return new Period(Period.OWN, LocalDate.parse(first), LocalDate.parse(last));
  }
}
