package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.SecondNode;
import com.ensoras.access.MemberId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.TeamId;
import com.ensoras.people.members.Absences;
import com.ensoras.people.members.AwayDraft;
import com.ensoras.people.members.Removals;
import com.ensoras.people.teams.TeamDraft;
import com.ensoras.people.teams.Teams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** A team's tickets find their agent by its distribution, and say why. */
@EnsorasTest
class RoutingTest {

  private static final String ANNA = "anna@example.test";

  @Autowired ApplicationContext product;
  @Autowired Teams teams;
  @Autowired Assignments assignments;
  @Autowired Closings closings;
  @Autowired Absences absences;
  @Autowired RoutingSweep sweep;
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
  void byHandNobodyIsChosen() {
    var team = team("manual", "", "Arne");
    var ticket = write(team);
    sweep.sweep();
    assertThat(holder(ticket)).isNull();
    assertThat(desk.open("Olga", ticket).routing()).isNull();
  }

  @Test
  void roundRobinTakesTurns() {
    var team = team("round-robin", "", "Arne", "Lena", "Ada");
    var holders = IntStream.range(0, 6).mapToObj(n -> holder(write(team))).toList();
    assertThat(holders.subList(0, 3)).doesNotHaveDuplicates().doesNotContainNull();
    assertThat(holders.subList(3, 6)).isEqualTo(holders.subList(0, 3));
  }

  @Test
  void fewestOpenCountsWhatTheyHaveAnywhere() {
    var team = team("fewest-open", "", "Arne", "Lena");
    desk.assign(desk.write(ANNA, "Elsewhere", "It broke"), "Arne", null);
    desk.assign(desk.write(ANNA, "Elsewhere too", "It broke"), "Arne", null);
    assertThat(holder(write(team))).isEqualTo(member("Lena"));
    assertThat(holder(write(team))).isEqualTo(member("Lena"));
    write(team);
    write(team);
    assertThat(count("Arne")).isEqualTo(3);
    assertThat(count("Lena")).isEqualTo(3);
  }

  @Test
  void whoeverMayNotAnswerIsPassedOverAndTheTicketSaysWhy() {
    var team = team("round-robin", "", "Arne", "Vera");
    var ticket = write(team);
    assertThat(holder(ticket)).isEqualTo(member("Arne"));
    assertThat(skipped(ticket, "Vera")).isEqualTo("may not view and respond");
    assertThat(skipped(ticket, "Arne")).isEmpty();
    var page = desk.acme.get("Lena", "/tickets/" + ticket.value()).body();
    assertThat(page)
        .contains("Why here?", "Support gave it to Arne.", "may not view and respond")
        .contains("gave the ticket to Arne");
  }

  @Test
  void whatIsOverTheCapWaitsAndGoesOnWhenThereIsRoom() {
    var team = team("round-robin", "1", "Arne");
    var first = write(team);
    var second = write(team);
    var urgent = write(team);
    product.getBean(Handling.class).setPriority(desk.as("Olga"), urgent, Priority.URGENT);
    assertThat(holder(first)).isEqualTo(member("Arne"));
    assertThat(holder(second)).isNull();
    assertThat(skipped(second, "Arne")).isEqualTo("has no room: 1 of 1");
    assertThat(Objects.requireNonNull(desk.open("Olga", second).routing()).outcome())
        .isEqualTo("It waits in Support until somebody has room.");
    closings.resolve(desk.as("Olga"), first);
    sweep.sweep();
    assertThat(holder(urgent)).as("the higher priority goes first").isEqualTo(member("Arne"));
    assertThat(holder(second)).isNull();
    closings.close(desk.as("Olga"), urgent);
    sweep.sweep();
    assertThat(holder(second)).isEqualTo(member("Arne"));
  }

  @Test
  void aHigherCapOrAnotherSeatOrRoleMakesRoom() {
    var team = team("round-robin", "1", "Arne", "Vera");
    write(team);
    var second = write(team);
    var third = write(team);
    var fourth = write(team);
    change(team, "round-robin", "2", "Arne", "Vera");
    sweep.sweep();
    assertThat(holder(second)).isEqualTo(member("Arne"));
    change(team, "round-robin", "2", "Arne", "Vera", "Lena");
    sweep.sweep();
    assertThat(holder(third)).isEqualTo(member("Lena"));
    assertThat(holder(fourth)).isEqualTo(member("Lena"));
  }

  @Test
  void anotherDistributionGivesOutWhatWaited() {
    var team = team("manual", "", "Arne");
    var ticket = write(team);
    change(team, "fewest-open", "", "Arne");
    sweep.sweep();
    assertThat(holder(ticket)).isEqualTo(member("Arne"));
  }

  @Test
  void whatWasHandedBackGoesToSomebodyElse() {
    var team = team("round-robin", "", "Arne");
    var ticket = write(team);
    assignments.handBack(desk.as("Arne"), ticket);
    sweep.sweep();
    assertThat(holder(ticket)).isNull();
    assertThat(skipped(ticket, "Arne")).isEqualTo("handed it back, or was taken off it");
    change(team, "round-robin", "", "Arne", "Lena");
    sweep.sweep();
    assertThat(holder(ticket)).isEqualTo(member("Lena"));
  }

  @Test
  void whatWasHandedBackHoldsUpNothingBehindIt() {
    var team = team("round-robin", "", "Arne");
    var back = IntStream.rangeClosed(0, Routing.MOST_AT_ONCE).mapToObj(n -> write(team)).toList();
    back.forEach(ticket -> assignments.handBack(desk.as("Arne"), ticket));
    change(team, "manual", "", "Arne");
    var behind = write(team);
    change(team, "round-robin", "", "Arne");
    sweep.sweep();
    assertThat(holder(behind)).isEqualTo(member("Arne"));
    for (var ticket : List.of(back.getFirst(), back.getLast())) {
      assertThat(holder(ticket)).isNull();
      assertThat(skipped(ticket, "Arne")).isEqualTo("handed it back, or was taken off it");
    }
    change(team, "round-robin", "", "Arne", "Lena");
    sweep.sweep();
    assertThat(back).extracting(this::holder).containsOnly(member("Lena"));
  }

  @Test
  void ofEqualPriorityTheLongestWaitGoesFirst() {
    var team = team("round-robin", "1", "Arne");
    var first = write(team);
    var third = write(team);
    var second = write(team);
    desk.acme
        .world()
        .run(
            "update ticket set waiting_since = waiting_since - interval '1 hour' where id = ?",
            second.value());
    closings.close(desk.as("Olga"), first);
    sweep.sweep();
    assertThat(holder(second)).isEqualTo(member("Arne"));
    closings.close(desk.as("Olga"), second);
    sweep.sweep();
    assertThat(holder(third)).isEqualTo(member("Arne"));
  }

  @Test
  void whoeverAnswersWithoutReadingIsPassedOverToo() {
    desk.acme.join("Nora", desk.acme.role("Blind", "all", TICKETS_LIST, TICKETS_RESPOND).id());
    var ticket = write(team("round-robin", "", "Nora"));
    assertThat(holder(ticket)).isNull();
    assertThat(skipped(ticket, "Nora")).isEqualTo("may not view and respond");
  }

  @Test
  void aTeamThatTakesNoTicketsIsNotWhereOneStarts() {
    var team = team("round-robin", "", "Arne");
    var closed = write(team);
    closings.close(desk.as("Olga"), closed);
    switchOff(team);
    assertThat(desk.see(write(team)).team()).isNull();
    var next = desk.writeAgain(closed, ANNA, "Still broken");
    assertThat(desk.see(next).follows()).isEqualTo(closed);
    assertThat(desk.see(next).team()).isNull();
    assertThat(desk.see(closed).team()).as("it keeps its old ones").isEqualTo(team);
  }

  @Test
  void anotherTeamGivesItOutAndAReopeningKeepsTheAgent() {
    var team = team("round-robin", "", "Arne");
    var ticket = desk.write(ANNA, "Broken", "It broke");
    desk.assign(ticket, null, team);
    assertThat(holder(ticket)).isEqualTo(member("Arne"));
    desk.assign(ticket, "Lena", team);
    closings.resolve(desk.as("Olga"), ticket);
    desk.writeAgain(ticket, ANNA, "Still broken");
    sweep.sweep();
    assertThat(holder(ticket)).isEqualTo(member("Lena"));
  }

  @Test
  void whatARemovedMemberHadIsGivenOutAnew() {
    var team = team("round-robin", "", "Arne");
    var ticket = write(team);
    change(team, "round-robin", "", "Arne", "Lena");
    product.getBean(Removals.class).remove(desk.as("Olga"), member("Arne"), Map.of());
    sweep.sweep();
    assertThat(holder(ticket)).isEqualTo(member("Lena"));
  }

  @Test
  void aTeamThatIsNotActiveGivesOutNothing() {
    var team = team("round-robin", "1", "Arne");
    write(team);
    var second = write(team);
    switchOff(team);
    sweep.sweep();
    assertThat(holder(second)).isNull();
  }

  @Test
  void noCapIsPassedByArrivalsOnTwoNodes() throws Exception {
    var team = team("round-robin", "4", "Arne", "Lena", "Ada");
    try (var second = SecondNode.beside(product);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var arrivals = new ArrayList<Callable<TicketId>>();
      for (var n = 0; n < 20; n++) {
        var node = n % 2 == 0 ? product : second.context();
        var customer = customer();
        arrivals.add(() -> arrive(node, team, customer));
      }
      for (var done : threads.invokeAll(arrivals)) {
        done.get();
      }
    }
    assertThat(List.of(count("Arne"), count("Lena"), count("Ada"))).containsOnly(4L);
    closings.close(desk.as("Olga"), anyOf("Arne"));
    sweep.sweep();
    assertThat(count("Arne")).isEqualTo(4);
  }

  @Test
  void whoeverIsAwayGetsNothingUntilTheyAreBack() {
    var team = team("round-robin", "", "Arne");
    away("Arne", "");
    var ticket = write(team);
    assertThat(holder(ticket)).isNull();
    assertThat(skipped(ticket, "Arne")).isEqualTo("is away");
    absences.setOwn(desk.as("Arne"), new AwayDraft(false, "", ""));
    sweep.sweep();
    assertThat(holder(ticket)).isEqualTo(member("Arne"));
    assertThat(desk.acme.deeds()).contains("member.away-changed");
  }

  @Test
  void beingAwayEndsAfterItsLastDay() {
    var team = team("round-robin", "", "Arne");
    var today = java.time.LocalDate.now(java.time.ZoneOffset.UTC);
    absences.setOwn(desk.as("Arne"), new AwayDraft(true, today.minusDays(2).toString(), ""));
    assertThat(holder(write(team))).isEqualTo(member("Arne"));
    absences.setOwn(desk.as("Arne"), new AwayDraft(true, today.plusDays(2).toString(), ""));
    var ticket = write(team);
    assertThat(holder(ticket)).isNull();
    assertThat(skipped(ticket, "Arne")).startsWith("is away until ");
  }

  /** Where it is still yesterday, somebody is away longer than where it is tomorrow already. */
  @Test
  void theLastDayIsOneOfTheProject() {
    var team = team("round-robin", "", "Arne");
    away("Arne", "");
    zone("Pacific/Kiritimati");
    lastDay("(now() at time zone 'Pacific/Kiritimati')::date");
    assertThat(holder(write(team))).as("the last day itself").isNull();
    lastDay("(now() at time zone 'Pacific/Kiritimati')::date - 1");
    var ticket = write(team);
    assertThat(holder(ticket)).isEqualTo(member("Arne"));
    zone("Pacific/Pago_Pago"); // 25 hours behind
    assertThat(holder(write(team))).isNull();
  }

  private void zone(String name) {
    desk.acme.world().run("update project set time_zone = ? where slug = ?", name, desk.acme.slug);
  }

  private void lastDay(String day) {
    desk.acme
        .world()
        .run(
            "update member_away set until = " + day + " where member_id = ?",
            member("Arne").value());
  }

  @Test
  void aDeputyStandsInOnceAndOnlyWhoMayAndHasRoom() {
    var team = team("round-robin", "1", "Arne");
    away("Arne", "Lena");
    var first = write(team);
    assertThat(holder(first)).isEqualTo(member("Lena"));
    assertThat(skipped(first, "Arne")).isEqualTo("is away; Lena stands in");
    assertThat(holder(write(team))).as("the deputy's cap").isNull();
    closings.close(desk.as("Olga"), first);
    away("Lena", "Ada");
    var chain = write(team);
    assertThat(holder(chain)).as("no chains").isNotEqualTo(member("Ada"));
    away("Arne", "Vera");
    var last = write(team);
    assertThat(holder(last)).isNull();
    assertThat(skipped(last, "Arne")).isEqualTo("is away; their deputy cannot take it");
  }

  @Test
  void everybodySaysItOfThemselvesAndLeadsOfOthers() {
    var access = desk.acme.post("Vera", "/access/away", Map.of("away", "true", "until", "x"));
    assertThat(access.statusCode()).isEqualTo(422);
    assertThat(access.body()).contains("Enter a day, like 2026-12-03.");
    var vera =
        desk.acme.post("Vera", "/access/away", Map.of("away", "true", "until", "2199-12-03"));
    assertThat(vera.statusCode()).isEqualTo(303);
    var users = "/users/" + member("Vera").value();
    assertThat(desk.acme.get("Olga", users).body()).contains("Is away until 3 Dec 2199");
    assertThat(desk.acme.post("Arne", users + "/away", Map.of()).statusCode()).isEqualTo(403);
    assertThat(desk.acme.post("Olga", users + "/away", Map.of("until", "")).statusCode())
        .isEqualTo(303);
    assertThat(desk.acme.get("Olga", users).body()).contains("Gets tickets of their teams");
    var typed = "{\"away\":true,\"deputy\":\"%s\"}".formatted(member("Lena").value());
    assertThat(desk.acme.json("Arne", "PUT", "/me/away", typed).statusCode()).isEqualTo(204);
    assertThat(desk.acme.json("Lena", "PUT", "/me/away", typed).statusCode()).isEqualTo(422);
    assertThat(desk.acme.json("Olga", "PUT", users + "/away", typed).statusCode()).isEqualTo(204);
    var team = team("round-robin", "", "Arne");
    assertThat(desk.acme.get("Olga", "/teams/" + team.value()).body())
        .contains("<small class=\"quiet\">away, Lena stands in</small>");
  }

  @Test
  void aRoleThatLeavesLooseTicketsUnseenIsWarnedOf() {
    var role = desk.acme.role("Support Agent").id();
    var wide =
        new com.ensoras.access.Authority(
            com.ensoras.access.PermissionSet.of(TICKETS_LIST, TICKETS_VIEW),
            com.ensoras.access.TicketsSeen.ALL,
            false);
    var narrow =
        new com.ensoras.access.Authority(
            wide.permissions(), com.ensoras.access.TicketsSeen.MY_TEAMS_AND_MINE, false);
    var before = new com.ensoras.people.Staffing(Map.of(role, wide), Map.of(role, 1L));
    var after = new com.ensoras.people.Staffing(Map.of(role, narrow), Map.of(role, 1L));
    var duties = product.getBean(TicketDuties.class);
    var said = desk.asMachine(permit -> duties.orphaned(permit, before, after));
    assertThat(said)
        .containsExactly("Nobody but the Owner would see tickets with neither team nor agent.");
    var same = desk.asMachine(permit -> duties.orphaned(permit, before, before));
    assertThat(same).isEmpty();
  }

  private void away(String who, String deputy) {
    absences.setOwn(
        desk.as(who),
        new AwayDraft(true, "", deputy.isEmpty() ? "" : member(deputy).value().toString()));
  }

  @Test
  void whatCannotBeADistributionIsRefused() {
    refused("by-lot", "", "There is no such distribution.");
    refused("round-robin", "0", "Enter a whole number");
    refused("round-robin", "many", "Enter a whole number");
  }

  @Test
  void theFormAndTheApiKnowTheDistribution() {
    var made =
        desk.acme.post(
            "Olga",
            "/teams",
            Map.of("name", "Bills", "active", "true", "distribution", "fewest-open", "cap", "7"));
    assertThat(made.statusCode()).isEqualTo(303);
    var page = desk.acme.get("Lena", "/teams/" + desk.acme.anyTeam()).body();
    assertThat(page).contains("Fewest open tickets, at most 7 open tickets each");
    var json = desk.acme.json("Olga", "GET", "/teams/" + desk.acme.anyTeam(), "").body();
    assertThat(json).contains("\"distribution\":\"fewest-open\"", "\"cap\":7");
  }

  private void refused(String distribution, String cap, String sentence) {
    assertThatThrownBy(() -> team(distribution, cap))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.fields().toString()).contains(sentence));
  }

  private TicketId arrive(
      ApplicationContext node, TeamId team, com.ensoras.customers.CustomerId customer) {
    var project = desk.as("Olga").project();
    return Objects.requireNonNull(
        node.getBean(TransactionOperations.class)
            .execute(
                status ->
                    node.getBean(Arrivals.class)
                        .start(
                            node.getBean(ProjectLock.class).unlocked(SystemTask.RECEIVE, project),
                            Channel.EMAIL,
                            "Broken",
                            team,
                            new Arrivals.Arrived(customer, ANNA, "It broke", "", null, List.of()))
                        .ticket()));
  }

  private com.ensoras.customers.CustomerId customer() {
    return new com.ensoras.customers.CustomerId(
        desk.acme
            .world()
            .one(
                java.util.UUID.class,
                """
                insert into customer (project_id, name, email, email_key)
                select id, 'Anna', x.address, x.address from project, (select ? as address) x where slug = ?
                returning id
                """,
                java.util.UUID.randomUUID() + "@example.test",
                desk.acme.slug));
  }

  private TicketId write(TeamId team) {
    return desk.write(ANNA, "Broken", "It broke", team);
  }

  private @Nullable MemberId holder(TicketId ticket) {
    return desk.see(ticket).assignee();
  }

  private String skipped(TicketId ticket, String who) {
    return Objects.requireNonNull(desk.open("Olga", ticket).routing()).candidates().stream()
        .collect(Collectors.toMap(RoutingTrace.Candidate::name, Function.identity()))
        .get(who)
        .skipped();
  }

  private long count(String who) {
    return desk.acme
        .world()
        .one(
            Long.class,
            "select count(*) from ticket where assignee_id = ? and status < 4",
            member(who).value());
  }

  private TicketId anyOf(String who) {
    return new TicketId(
        desk.acme
            .world()
            .one(
                java.util.UUID.class,
                "select id from ticket where assignee_id = ?",
                member(who).value()));
  }

  private MemberId member(String who) {
    return desk.acme.member(who);
  }

  private TeamId team(String distribution, String cap, String... members) {
    return teams.create(desk.as("Olga"), draft(distribution, cap, members)).team().id();
  }

  private void change(TeamId team, String distribution, String cap, String... members) {
    teams.update(desk.as("Olga"), team, draft(distribution, cap, members), version(team));
  }

  private void switchOff(TeamId team) {
    var draft = new TeamDraft("Support", "", false, Set.of(member("Arne")), "round-robin", "");
    teams.update(desk.as("Olga"), team, draft, version(team));
  }

  private TeamDraft draft(String distribution, String cap, String... members) {
    return new TeamDraft(
        "Support",
        "",
        true,
        Arrays.stream(members).map(this::member).collect(Collectors.toSet()),
        distribution,
        cap);
  }

  private int version(TeamId team) {
    return desk.acme
        .world()
        .one(Integer.class, "select version from team where id = ?", team.value());
  }
}
