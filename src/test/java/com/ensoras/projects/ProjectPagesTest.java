package com.ensoras.projects;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.people.Acme;
import com.ensoras.people.teams.TeamDraft;
import com.ensoras.people.teams.Teams;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The list of projects, founding one, and Your access, from outside. */
@EnsorasTest
class ProjectPagesTest {

  @Autowired ApplicationContext product;
  @Autowired Teams teams;

  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(product);
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void whoeverHasNoProjectIsToldSoAndFoundsOne() {
    var stranger = acme.guest("Stranger");
    assertThat(stranger.get("/").headers().firstValue("location")).hasValue("/projects");
    assertThat(stranger.get("/projects").body()).contains("You are in no project yet");
    assertThat(stranger.get("/projects/new").body()).contains("Create project");
    assertThat(stranger.post("/projects", "name", "").statusCode()).isEqualTo(422);
    var made = stranger.post("/projects", "name", "Stranger & Sons");
    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(made.headers().firstValue("location").orElseThrow())
        .matches("/p/stranger-sons-[a-z]{6}");
    assertThat(stranger.get("/projects").body()).contains("Stranger &amp; Sons", "Owner");
    assertThat(acme.world().anonymous.get("/projects").statusCode()).isEqualTo(303);
  }

  @Test
  void anUnconfirmedAccountFoundsNone() {
    acme.set("Stranger", "confirmed = false");
    var stranger = acme.guest("Stranger");
    assertThat(stranger.get("/projects/new").body()).contains("Confirm your e-mail address first");
    assertThat(stranger.post("/projects", "name", "Mine").statusCode()).isEqualTo(403);
    var refused = stranger.json("POST", "/api/v1/projects", "{\"name\":\"Mine\"}");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("address-not-confirmed");
  }

  @Test
  void theSameForPrograms() {
    var stranger = acme.guest("Stranger");
    assertThat(stranger.json("POST", "/api/v1/projects", "{}").statusCode()).isEqualTo(422);
    assertThat(stranger.json("POST", "/api/v1/projects", "{\"name\":\"Mine\"}").body())
        .contains("\"name\":\"Mine\"", "\"slug\":\"mine-");
    assertThat(stranger.getJson("/api/v1/projects").body()).contains("\"role\":\"Owner\"");
    assertThat(acme.world().anonymous.getJson("/api/v1/projects").statusCode()).isEqualTo(401);
  }

  @Test
  void everyMemberSeesTheirOwnPlace() {
    teams.create(acme.as("Olga"), new TeamDraft("Billing", "", true, Set.of(acme.member("Vera"))));
    acme.join("Nil", acme.role("Nothing", "mine").id());
    var vera = acme.get("Vera", "/access");
    assertThat(vera.statusCode()).isEqualTo(200);
    assertThat(vera.body())
        .contains("Viewer", "Billing", "List, View", "(2 of 9)", "All tickets", "Sign out")
        .contains("Olga, the Owner", "Ada")
        .doesNotContain("Lena</li>");
    assertThat(acme.get("Nil", "/access").body())
        .contains("Your role holds no permission")
        .doesNotContain(">Lena<"); // names are for whoever may see tickets
    assertThat(vera.body()).contains(">Lena<");
    assertThat(acme.get("Olga", "/access").body())
        .contains("full access to everything")
        .doesNotContain("Who can grant more");
    assertThat(acme.get("Mallory", "/access").statusCode()).isEqualTo(404);
  }

  @Test
  void aMemberAddsOnlyWhoCoversThemAsGranters() {
    acme.join("Uma", acme.role("User manager", "all", USERS_LIST, USERS_UPDATE).id());
    assertThat(acme.get("Vera", "/access").body()).doesNotContain("Uma</li>");
    assertThat(acme.get("Lena", "/access").body()).contains("Ada</li>").doesNotContain("Uma</li>");
  }

  @Test
  void programsAskWhatTheyMay() {
    var me = acme.json("Vera", "GET", "/me", "");
    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(me.body())
        .contains(
            acme.member("Vera").value().toString(),
            "\"name\":\"Viewer\"",
            "\"owner\":false",
            "\"permissions\":[\"dashboard.view\",\"inbox.view\",\"tickets.list\",\"tickets.view\"]",
            "\"ticketsSeen\":\"all\"",
            "\"repliesWait\":false",
            "\"previewing\":false");
    assertThat(acme.json("Olga", "GET", "/me", "").body())
        .contains("\"role\":null", "\"owner\":true", "api-keys.delete");
    assertThat(acme.json("Mallory", "GET", "/me", "").statusCode()).isEqualTo(404);
  }
}
