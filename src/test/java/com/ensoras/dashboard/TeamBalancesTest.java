package com.ensoras.dashboard;

import static com.ensoras.access.Permission.TEAMS_LIST;
import static com.ensoras.access.Permission.TICKETS_LIST;
import static com.ensoras.access.Permission.TICKETS_RESPOND;
import static com.ensoras.access.Permission.TICKETS_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.people.TeamId;
import com.ensoras.tickets.Closings;
import com.ensoras.tickets.Desk;
import com.ensoras.tickets.Replies;
import com.ensoras.tickets.ReplyDraft;
import com.ensoras.tickets.TicketId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The balance of teams (desk.md 5): exact, and of what the reader sees alone. */
@EnsorasTest
class TeamBalancesTest {

  @Autowired ApplicationContext product;
  private Desk desk;
  private TeamId billing;
  private TeamId technical;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    var own =
        desk.acme.role(
            "Of her own", "mine", TEAMS_LIST, TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND);
    desk.acme.join("Mia", own.id());
    billing = desk.team("Billing", "Arne", "Lena");
    technical = desk.team("Technical", "Mia");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void figuresObeyTicketsSeen() {
    held(billing, "Arne");
    held(billing, null);
    held(billing, "Mia");
    held(technical, "Mia");
    desk.bean(Closings.class).resolve(desk.as("Olga"), held(billing, "Mia"));
    var expected =
        Map.of(
            "all", List.of(3, 1),
            "my-teams-and-mine", List.of(1, 1),
            "mine-and-unassigned", List.of(2, 1),
            "mine", List.of(1, 1));
    for (var counted : List.of(false, true)) {
      if (counted) {
        product.getBean(CountJob.class).count(desk.as("Olga").project());
      }
      expected.forEach(
          (sight, open) -> {
            sees(sight);
            assertThat(open("Mia")).as(sight + ", counted: " + counted).isEqualTo(open);
            assertThat(membersOpen("Mia", billing).stream().mapToInt(n -> n).sum())
                .as("members, " + sight + ", counted: " + counted)
                .isEqualTo(open.getFirst());
          });
    }
  }

  @Test
  void aTeamsPageSaysWhatEachHasAndWhatNobodyHas() {
    held(billing, "Arne");
    held(billing, "Arne");
    held(billing, null);
    held(technical, "Arne");
    desk.acme
        .world()
        .run("update team set distribution = 'round-robin', cap = 2 where id = ?", billing.value());
    var away = "{\"away\":true,\"until\":\"2199-12-03\"}";
    assertThat(desk.acme.json("Arne", "PUT", "/me/away", away).statusCode()).isEqualTo(204);
    for (var who : List.of("Olga", "Mia")) {
      assertThat(desk.acme.get(who, "/teams/" + billing.value()).body())
          .contains("away until 3 Dec 2199", "Nobody yet");
    }
    assertThat(desk.acme.get("Olga", "/teams/" + billing.value()).body())
        .contains("2 of 2", "no room for more");
    assertThat(json("Olga", "/teams/" + billing.value() + "/balance"))
        .contains("\"cap\":2", "\"awayUntil\":\"2199-12-03\"");
    assertThat(json("Olga", "/teams")).contains("\"distribution\":\"round-robin\"", "\"away\":1");
    assertThat(desk.acme.get("Olga", "/teams").body())
        .contains("Round robin, at most 2 open tickets each", "(1 away)");
  }

  @Test
  void whatOthersHaveOfTheTeamsTicketsIsALineOfItsOwn() {
    held(billing, "Arne");
    assertThat(json("Olga", "/teams/" + billing.value() + "/balance")).doesNotContain("Others");
    waitsSince(held(billing, "Ada"), "2001-03-04");
    waitsSince(held(billing, "Olga"), "2001-03-03");
    var balance = json("Olga", "/teams/" + billing.value() + "/balance");
    assertThat(balance)
        .endsWith(
            "{\"id\":null,\"name\":\"Others\",\"away\":false,\"awayUntil\":null,\"open\":2,"
                + "\"waitingForApproval\":0,\"oldestWaitSince\":\"2001-03-03T00:00:00Z\"}]}");
    assertThat(numbers(balance).stream().mapToInt(n -> n).sum()).isEqualTo(open("Olga").getFirst());
    assertThat(desk.acme.get("Olga", "/teams/" + billing.value()).body()).contains("load-others");
  }

  @Test
  void whoWaitsLongestIsOfThoseThatWaitForPeople() {
    assertThat(json("Olga", "/teams")).contains("\"oldestWaitSince\":null");
    waitsSince(held(billing, "Arne"), "2001-03-04");
    waitsSince(held(billing, null), "2001-03-03");
    var answered = held(billing, "Lena");
    desk.bean(Replies.class).reply(desk.as("Lena"), answered, ReplyDraft.of("Here you are"));
    waitsSince(answered, "2001-03-01");
    waitsSince(held(null, null), "2001-03-02");
    assertThat(json("Olga", "/teams"))
        .contains("\"oldestWaitSince\":\"2001-03-03T00:00:00Z\"")
        .doesNotContain("2001-03-04", "2001-03-01");
    assertThat(json("Olga", "/teams/" + billing.value() + "/balance"))
        .containsSubsequence(
            "\"name\":\"Arne\"", "2001-03-04", "\"name\":\"Nobody yet\"", "2001-03-03");
    assertThat(json("Olga", "/dashboard"))
        .containsSubsequence("\"teams\":[", "2001-03-03", "2001-03-02", "\"members\":[");
    assertThat(desk.acme.get("Olga", "/dashboard").body())
        .contains("Oldest wait", "2001-03-02T00:00:00Z");
  }

  @Test
  void whatTheMachineHasForLessThanADayWaitsForNobody() {
    var ticket = held(billing, null);
    desk.acme.world().run("update ticket set status = 0 where id = ?", ticket.value());
    assertThat(json("Olga", "/teams")).doesNotContain("\"oldestWaitSince\":\"");
    waitsSince(ticket, "2001-03-04");
    assertThat(json("Olga", "/teams")).contains("2001-03-04");
  }

  @Test
  void oneSeesItWithTheTeamsAndNotWithout() {
    desk.acme.join("Tim", desk.acme.role("Lists tickets", "all", TICKETS_LIST).id());
    for (var path : List.of("/teams", "/teams/" + billing.value() + "/balance")) {
      assertThat(desk.acme.json("Tim", "GET", path, "").statusCode()).isEqualTo(403);
      assertThat(desk.acme.json("Mia", "GET", path, "").statusCode()).isEqualTo(200);
    }
    assertThat(
            desk.acme
                .json("Mia", "GET", "/teams/" + java.util.UUID.randomUUID() + "/balance", "")
                .statusCode())
        .isEqualTo(404);
  }

  private TicketId held(@Nullable TeamId team, @Nullable String member) {
    var ticket = desk.write("anna@example.test", "Lamp", "It broke", team);
    if (member != null) {
      desk.assign(ticket, member, team);
    }
    return ticket;
  }

  private void sees(String sight) {
    desk.acme
        .world()
        .run(
            "update role set tickets_seen = ? where name = 'Of her own' and project_id = ?",
            sight,
            project());
  }

  private void waitsSince(TicketId ticket, String day) {
    desk.acme
        .world()
        .run(
            "update ticket set waiting_since = cast(? as timestamptz) where id = ?",
            day + "T00:00:00Z",
            ticket.value());
  }

  /** Of Billing and Technical. */
  private List<Integer> open(String who) {
    return numbers(json(who, "/teams"));
  }

  private List<Integer> membersOpen(String who, TeamId team) {
    return numbers(json(who, "/teams/" + team.value() + "/balance"));
  }

  private static List<Integer> numbers(String json) {
    return java.util.regex.Pattern.compile("\"open\":(\\d+)")
        .matcher(json)
        .results()
        .map(found -> Integer.valueOf(found.group(1)))
        .toList();
  }

  private String json(String who, String path) {
    var answer = desk.acme.json(who, "GET", path, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private long project() {
    return desk.acme
        .world()
        .one(Long.class, "select id from project where slug = ?", desk.acme.slug);
  }
}
