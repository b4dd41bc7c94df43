package com.ensoras.people.teams;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.people.Acme;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The Teams pages from outside. */
@EnsorasTest
class TeamPagesTest {

  @Autowired ApplicationContext product;

  private Acme acme;

  @AfterEach
  void close() {
    acme.close();
  }

  @BeforeEach
  void found() {
    acme = new Acme(product);
    acme.join("Tina", acme.role("Team editor", "all", TEAMS_LIST, TEAMS_UPDATE).id());
    acme.join("Dora", acme.role("Team deleter", "all", TEAMS_LIST, TEAMS_DELETE).id());
    acme.join("Nina", acme.role("Narrow", "mine", TEAMS_LIST, TEAMS_CREATE, TEAMS_UPDATE).id());
  }

  @Test
  void aTeamIsCreatedAsThePageSays() {
    assertThat(get("Olga", "/teams").body()).contains("No teams yet", "New Team");
    var form = get("Olga", "/teams/new").body();
    assertThat(form).contains("Team Name", "Description", "Active", "Team Members", "Arne");
    assertThat(form).containsPattern("(?s)name=\"active\"[^>]*checked");
    var made =
        post(
            "Olga",
            "/teams",
            Map.of(
                "name",
                "Billing Support",
                "active",
                "true",
                "member",
                id("Arne") + "," + id("Vera")));
    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(get("Lena", "/teams").body())
        .contains("Billing Support")
        .doesNotContain("Not active")
        .containsPattern("<td class=\"num wide-only\">2\\s");
  }

  @Test
  void whatWasTypedIsNotLost() {
    var again = post("Olga", "/teams", Map.of("name", " ", "description", "All of the bills"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Enter a name.", "All of the bills");
    post("Olga", "/teams", Map.of("name", "Billing"));
    assertThat(post("Olga", "/teams", Map.of("name", "BILLING")).statusCode()).isEqualTo(409);
  }

  @Test
  void eachControlAppearsByItsOwnPermission() {
    post("Olga", "/teams", Map.of("name", "Billing", "member", id("Arne")));
    var team = team();
    assertThat(get("Lena", "/teams").body()).doesNotContain("New Team");
    assertThat(get("Lena", team).body())
        .contains("Billing", "Arne")
        .doesNotContain("team-form", "Delete team");
    assertThat(get("Tina", team).body()).contains("team-form").doesNotContain("Delete team");
    assertThat(get("Dora", team).body()).contains("Delete team").doesNotContain("team-form");
    assertThat(get("Arne", "/teams").statusCode()).isEqualTo(303);
    assertThat(post("Tina", team + "/deletion", Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void aTeamIsChangedAndAStaleSaveIsRefused() {
    post("Olga", "/teams", Map.of("name", "Billing", "active", "true"));
    var team = team();
    assertThat(
            post("Tina", team, Map.of("name", "Bills", "version", "1", "member", id("Vera")))
                .statusCode())
        .isEqualTo(303);
    assertThat(get("Lena", team).body()).contains("Not active", "Vera");
    assertThat(get("Lena", "/teams").body()).contains("Not active");
    var stale = post("Tina", team, Map.of("name", "Invoices", "version", "1"));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("now name: Bills", "Invoices");
    assertThat(post("Tina", team, Map.of("name", "Invoices")).statusCode()).isEqualTo(422);
  }

  @Test
  void whomOneMayNotSeatIsDisabledWithTheReason() {
    assertThat(get("Nina", "/teams/new").body()).contains("You can seat people only in teams");
    assertThat(post("Nina", "/teams", Map.of("name", "Mine", "member", id("Nina"))).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aTeamIsDeletedByTheDialog() {
    post("Olga", "/teams", Map.of("name", "Billing", "member", id("Arne")));
    var team = team();
    assertThat(get("Dora", team + "/deletion").body()).contains("1 seat", "Delete Billing");
    assertThat(post("Dora", team + "/deletion", Map.of()).statusCode()).isEqualTo(303);
    assertThat(get("Dora", team).statusCode()).isEqualTo(404);
  }

  @Test
  void theSameForPrograms() {
    var teams = "/teams";
    var made =
        json("Olga", "POST", teams, "{\"name\":\"VIP\",\"members\":[\"" + id("Arne") + "\"]}");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.body()).contains("\"active\":true", "\"name\":\"Arne\"");
    assertThat(json("Lena", "POST", teams, "{\"name\":\"X\"}").statusCode()).isEqualTo(403);
    assertThat(json("Olga", "POST", teams, "{\"name\":\"v i p\"}").body()).contains("name-taken");
    var team = teams + "/" + acme.anyTeam();
    assertThat(json("Lena", "GET", teams, "").body()).contains("\"members\":1");
    assertThat(json("Olga", "PUT", team, "{\"name\":\"VIPs\"}").statusCode()).isEqualTo(422);
    assertThat(json("Tina", "PUT", team + "/members/" + id("Vera"), "").statusCode())
        .isEqualTo(204);
    assertThat(json("Nina", "PUT", team + "/members/" + id("Nina"), "").statusCode())
        .isEqualTo(403);
    assertThat(json("Tina", "DELETE", team + "/members/" + id("Arne"), "").statusCode())
        .isEqualTo(204);
    var stale = json("Olga", "PUT", team, "{\"name\":\"VIPs\",\"version\":1}");
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("\"stale\"", "changed");
    assertThat(json("Olga", "PUT", team, "{\"name\":\"VIPs\",\"version\":3}").body())
        .contains("\"version\":4");
    assertThat(json("Mallory", "GET", team, "").statusCode()).isEqualTo(404);
    assertThat(json("Dora", "DELETE", team, "").statusCode()).isEqualTo(204);
  }

  private String team() {
    return "/teams/" + acme.anyTeam();
  }

  private String id(String name) {
    return acme.member(name).value().toString();
  }

  private HttpResponse<String> get(String who, String path) {
    return acme.get(who, path);
  }

  private HttpResponse<String> post(String who, String path, Map<String, String> form) {
    return acme.post(who, path, form);
  }

  private HttpResponse<String> json(String who, String method, String path, String body) {
    return acme.json(who, method, path, body);
  }
}
