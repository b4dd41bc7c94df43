package com.ensoras.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SignedOut;
import com.ensoras.access.SystemTask;
import com.ensoras.audit.Event.Doer;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Owner reads the trail; nobody else does. */
@EnsorasTest
@Tag("house")
class AuditPageTest {

  @Autowired ApplicationContext context;
  @Autowired Trail trail;
  @Autowired Entries entries;
  @Autowired ProjectLock lock;
  private World world;

  @BeforeEach
  void found() {
    world = new World(context);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theOwnerReadsWhatHappenedAsSentences() {
    record(roleUpdated("Viewer <b>"), world.olga);
    var page = world.olga.get(page(""));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<strong>Olga</strong> founded the project Acme")
        .contains("changed the role Viewer &lt;b&gt;")
        .contains("Tickets: Close");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void nobodyElseReadsIt() {
    for (var path : List.of(page(""), page("/export?format=csv"), page("/who-could"))) {
      for (var member : List.of(world.ada, world.lena, world.arne, world.vera)) {
        assertThat(member.get(path).statusCode()).as(path).isIn(303, 403);
        assertThat(member.get(path).body()).doesNotContain("founded the project");
      }
      assertThat(world.mallory.get(path).statusCode()).isEqualTo(404);
      assertThat(world.anonymous.getJson(path).statusCode()).isIn(303, 401);
    }
    assertThat(world.ada.getJson(api("")).statusCode()).isEqualTo(403);
    assertThat(world.mallory.getJson(api("")).statusCode()).isEqualTo(404);
    assertThat(world.anonymous.getJson(api("")).statusCode()).isEqualTo(401);
  }

  @Test
  void anotherProjectsEntriesAreNotThere() {
    assertThat(world.mallory.get("/p/" + world.globex + "/audit").body())
        .contains("founded the project Globex")
        .doesNotContain("Acme");
  }

  @Test
  void filtersStandInTheAddress() {
    record(roleUpdated("Viewer"), world.lena);
    record(Event.of(Deed.TEAM_CREATED).about("team", "t", "Billing"), world.olga);
    assertThat(sentences("?what=team.created")).containsExactly("Olga created the team Billing");
    assertThat(sentences("?who=" + world.lena.account()))
        .containsExactly("Lena changed the role Viewer");
    assertThat(sentences("?who=" + world.lena.account() + "&what=team.created")).isEmpty();
    var today = LocalDate.now(ZoneOffset.UTC);
    assertThat(sentences("?from=" + today.minusDays(1))).hasSize(3);
    assertThat(sentences("?until=" + today.minusDays(2))).isEmpty();
    var filtered = world.olga.get(page("?what=team.created&who=" + world.olga.account()));
    assertThat(filtered.body())
        .contains("created the team Billing")
        .doesNotContain("changed the role Viewer")
        .contains(
            "/audit/export?who=" + world.olga.account() + "&amp;what=team.created&amp;format=csv");
  }

  @Test
  void aFilterThatIsNoneIsRefusedByName() {
    for (var bad :
        List.of("who=x", "what=role.eaten", "from=2026-02-31", "until=tomorrow", "cursor=-1")) {
      var refused = world.olga.getJson(api("?" + bad));
      assertThat(refused.statusCode()).as(bad).isEqualTo(422);
    }
    assertThat(world.olga.get(page("?what=role.eaten")).statusCode()).isEqualTo(422);
    assertThat(world.olga.get(page("/export?format=pdf")).statusCode()).isEqualTo(422);
  }

  @Test
  void pagesGoOnByKey() {
    for (var each = 0; each < 119; each++) {
      record(roleUpdated("R" + each), world.olga);
    }
    var first = json(world.olga.getJson(api("")).body());
    assertThat(first.get("entries")).hasSize(50);
    var second = json(world.olga.getJson(api("?cursor=" + first.get("next").asString())).body());
    var third = json(world.olga.getJson(api("?cursor=" + second.get("next").asString())).body());
    assertThat(third.get("entries")).hasSize(20);
    assertThat(third.get("next").isNull()).isTrue();
    var oldest = world.olga.get(page("?after=21")).body();
    assertThat(oldest).contains("founded the project", "before=20").doesNotContain("rel=\"next\"");
    var back = world.olga.get(page("?before=20")).body();
    assertThat(back).contains("id=\"entry-21\"", "id=\"entry-70\"").doesNotContain("entry-71\"");
    assertThat(back).contains("after=21", "before=70");
  }

  @Test
  void theExportHoldsEverythingAndIsHarmless() {
    for (var each = 0; each < 149; each++) {
      record(roleUpdated("R" + each), world.olga);
    }
    record(Event.of(Deed.TEAM_CREATED).about("team", "t", "=HYPERLINK(\"http://x\")"), world.olga);
    var csv = world.olga.get(page("/export?format=csv"));
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(csv.body().lines()).hasSize(152);
    assertThat(csv.body()).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    var json = json(world.olga.get(page("/export?format=json")).body());
    assertThat(json).hasSize(151);
    assertThat(json.get(150).get("what").asString()).isEqualTo("project.founded");
    assertThat(json.get(150).get("after").get("roles")).hasSize(4);
    var filtered = json(world.olga.get(page("/export?format=json&what=team.created")).body());
    assertThat(filtered).hasSize(1);
  }

  @Test
  void eachBatchOfAnExportIsDecidedAnew() {
    var olga = world.actor(world.olga);
    var everything = EntryFilter.of("", "", "", "");
    assertThat(entries.batch(olga, everything, Cursor.NEWEST, 10)).hasSize(1);
    world.run("delete from session where account_id = ?", world.olga.account());
    assertThatThrownBy(() -> entries.batch(olga, everything, Cursor.NEWEST, 10))
        .isInstanceOf(SignedOut.class);
    var ada = world.actor(world.ada);
    assertThatThrownBy(() -> entries.batch(ada, everything, Cursor.NEWEST, 10))
        .isInstanceOf(Denied.class);
  }

  @Test
  void whoCouldIsAnswered() {
    var today = LocalDate.now(ZoneOffset.UTC);
    var question = "/who-could?permission=tickets.close&day=" + today;
    assertThat(world.olga.get(page(question)).body()).contains("Tickets: Close, " + today, "Owner");
    var answer = json(world.olga.getJson(api(question)).body());
    assertThat(answer.get("members")).hasSize(1);
    assertThat(answer.get("members").get(0).get("by").asString()).isEqualTo("Owner");
    var before =
        json(world.olga.getJson(api("/who-could?permission=tickets.close&day=2020-01-01")).body());
    assertThat(before.get("members")).isEmpty();
    var wrong = world.olga.get(page("/who-could?permission=tickets.eat&day=never"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Choose a permission.", "Enter a day like");
    assertThat(world.olga.get(page("/who-could")).statusCode()).isEqualTo(200);
  }

  @Test
  void whatWasReallyDoneIsToldAndReplayed() {
    var role = world.role("Support Agent");
    var given =
        world.olga.json(
            "PUT",
            "/api/v1/projects/" + world.acme + "/users/" + world.vera.member() + "/role",
            "{\"role\": \"" + role + "\"}");
    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(world.olga.get(page("")).body())
        .contains("gave Vera another role", "Viewer", "Support Agent");
    var question = "/who-could?permission=tickets.respond&day=" + LocalDate.now(ZoneOffset.UTC);
    var could = json(world.olga.getJson(api(question)).body()).get("members");
    assertThat(could.valueStream().map(who -> who.get("name").asString()))
        .containsExactly("Olga", "Vera");
    assertThat(could.get(1).get("by").asString()).isEqualTo("Support Agent");
    assertThat(could.get(1).get("from").isNull()).isFalse();
  }

  private static Event roleUpdated(String name) {
    return Event.of(Deed.ROLE_UPDATED)
        .about("role", "r", name)
        .before(Map.of("permissions", List.of("tickets.list", "tickets.close")))
        .after(Map.of("permissions", List.of("tickets.list")));
  }

  private void record(Event event, Guest by) {
    var project = world.one(Long.class, "select id from project where slug = ?", world.acme);
    world
        .transactions()
        .executeWithoutResult(
            status ->
                trail.record(
                    lock.forTask(SystemTask.OPERATE, new ProjectId(project)),
                    event.by(
                        new Doer(
                            new com.ensoras.accounts.AccountId(by.account()),
                            by.name(),
                            "192.0.2.7"))));
  }

  private List<String> sentences(String query) {
    return json(world.olga.getJson(api(query)).body())
        .get("entries")
        .valueStream()
        .map(entry -> entry.get("sentence").asString())
        .toList();
  }

  private String page(String rest) {
    return "/p/" + world.acme + "/audit" + rest;
  }

  private String api(String rest) {
    return "/api/v1/projects/" + world.acme + "/audit" + rest;
  }

  private static JsonNode json(String body) {
    return JsonMapper.shared().readTree(body);
  }
}
