package com.ensoras.people.members;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.people.Acme;
import com.ensoras.people.teams.TeamDraft;
import com.ensoras.people.teams.Teams;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The Users page, one user's page and the removal, from outside. */
@EnsorasTest
class UserPagesTest {

  @Autowired ApplicationContext product;
  @Autowired Teams teams;

  private Acme acme;

  @AfterEach
  void close() {
    acme.close();
  }

  @BeforeEach
  void found() {
    acme = new Acme(product);
    acme.join("Uma", acme.role("Manager", "all", USERS_LIST, USERS_UPDATE, DASHBOARD_VIEW).id());
    acme.join("Rita", acme.role("Remover", "all", USERS_LIST, USERS_REMOVE).id());
    acme.join("Nil", acme.role("Nothing", "mine").id());
  }

  @Test
  void theTableShowsNamesAvatarsAndRoleBadges() {
    teams.create(acme.as("Olga"), new TeamDraft("Billing", "", true, Set.of(acme.member("Vera"))));
    var page = get("Lena", "/users");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Vera", "avatar", "Viewer", "Billing", "Support Agent")
        .containsPattern("dot-badge tone-owner\">Owner");
    assertThat(get("Lena", "/users?q=vera").body()).contains("Viewer").doesNotContain("Arne");
    assertThat(get("Lena", "/users?q=nobody-at-all").body()).contains("Nobody found");
    assertThat(get("Arne", "/users").statusCode()).isEqualTo(303);
  }

  @Test
  void anUnconfirmedMemberIsMarked() {
    assertThat(get("Lena", "/users").body()).doesNotContain("Unconfirmed");
    acme.set("Vera", "confirmed = false");
    assertThat(get("Lena", "/users").body()).contains("Unconfirmed");
  }

  @Test
  void everybodyWithListOpensAUserReadOnly() {
    var page = get("Lena", user("Vera"));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Viewer").doesNotContain("id=\"role-form\"", "/removal");
  }

  @Test
  void eachControlAppearsByItsOwnPermission() {
    assertThat(get("Uma", user("Nil")).body())
        .contains("id=\"role-form\"", "End sessions")
        .doesNotContain("Remove from project");
    assertThat(get("Rita", user("Nil")).body())
        .contains("Remove from project")
        .doesNotContain("id=\"role-form\"", "End sessions");
    assertThat(get("Olga", user("Nil")).body())
        .contains("id=\"role-form\"", "End sessions", "Remove from project");
  }

  @Test
  void theOwnersPageHasNoControlsAndOnesOwnNeither() {
    assertThat(get("Uma", user("Olga")).body())
        .contains("Owner")
        .doesNotContain("id=\"role-form\"", "End sessions", "Remove from project");
    assertThat(get("Uma", user("Uma")).body())
        .contains("You cannot do this to yourself")
        .doesNotContain("id=\"role-form\"", "End sessions");
  }

  @Test
  void rolesThatOneMayNotGiveAreDisabledWithTheReason() {
    assertThat(get("Uma", user("Nil")).body())
        .containsPattern(
            "<option[^>]*disabled[^>]*>Team Lead – goes beyond your role .*Olga, the Owner, can");
    assertThat(get("Uma", user("Lena")).body())
        .contains("goes beyond your role")
        .doesNotContain("id=\"role-form\"");
  }

  @Test
  void aRoleIsGivenByTheForm() {
    var reader = acme.role("Reader", "mine", DASHBOARD_VIEW).id().value().toString();
    var nothing = acme.role("Nothing").id().value().toString();
    var done = post("Uma", user("Nil") + "/role", Map.of("role", reader, "shown", nothing));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(acme.as("Nil").roleName()).isEqualTo("Reader");
    var stale = post("Uma", user("Nil") + "/role", Map.of("role", nothing, "shown", nothing));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("now Role: Reader");
    assertThat(post("Lena", user("Nil") + "/role", Map.of("role", nothing)).statusCode())
        .isEqualTo(403);
    assertThat(post("Uma", user("Nil") + "/role", Map.of("role", "x")).statusCode()).isEqualTo(422);
  }

  @Test
  void somebodyIsRemovedByTheDialog() {
    assertThat(get("Rita", user("Nil") + "/removal").body()).contains("Remove Nil");
    assertThat(post("Rita", user("Nil") + "/removal", Map.of()).statusCode()).isEqualTo(303);
    assertThat(acme.isMember("Nil")).isFalse();
    assertThat(get("Nil", "/users").statusCode()).isEqualTo(404);
    assertThat(post("Rita", user("Olga") + "/removal", Map.of()).statusCode()).isEqualTo(409);
    assertThat(post("Rita", user("Rita") + "/removal", Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void theSameForPrograms() {
    var users = "/users";
    var list = json("Lena", "GET", users, "");
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.body()).contains("\"name\":\"Vera\"", "\"owner\":true", "\"next\":null");
    assertThat(json("Arne", "GET", users, "").statusCode()).isEqualTo(403);
    assertThat(json("Mallory", "GET", users, "").statusCode()).isEqualTo(404);

    var nil = users + "/" + acme.member("Nil").value();
    var reader = acme.role("Reader", "mine", DASHBOARD_VIEW).id().value();
    var given = json("Uma", "PUT", nil + "/role", "{\"role\":\"" + reader + "\"}");
    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(given.body()).contains("Reader");
    var beyond =
        json("Uma", "PUT", nil + "/role", "{\"role\":\"" + acme.role("Admin").id().value() + "\"}");
    assertThat(beyond.statusCode()).isEqualTo(403);
    assertThat(beyond.body()).contains("exceeds-own-authority", "lacking");
    assertThat(json("Uma", "PUT", nil + "/role", "{}").statusCode()).isEqualTo(422);
    assertThat(json("Uma", "DELETE", nil + "/sessions", "").body()).contains("\"sessions\":1");
    assertThat(json("Rita", "DELETE", nil + "?invitations=sell", "").statusCode()).isEqualTo(422);
    assertThat(json("Rita", "DELETE", users + "/" + acme.member("Vera").value(), "").statusCode())
        .isEqualTo(403);
    assertThat(json("Olga", "DELETE", nil, "").statusCode()).isEqualTo(204);
    assertThat(json("Olga", "GET", nil, "").statusCode()).isEqualTo(404);
  }

  private String user(String name) {
    return "/users/" + acme.member(name).value();
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
