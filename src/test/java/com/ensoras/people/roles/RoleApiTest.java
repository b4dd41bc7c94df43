package com.ensoras.people.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Roles for programs: the same operations, with status and code. */
@EnsorasTest
class RoleApiTest {

  @Autowired ApplicationContext context;
  private World world;
  private String roles;

  @BeforeEach
  void found() {
    world = new World(context);
    roles = "/api/v1/projects/" + world.acme + "/roles";
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void rolesAreListedWithWhoHasThem() {
    var list = world.ada.getJson(roles);
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.body())
        .contains(
            "\"name\":\"Viewer\"", "\"members\":1", "\"pendingInvitations\":0", "\"version\":1")
        .doesNotContain("\"Owner\"");
    refused(world.arne.getJson(roles), 403, "missing-permission");
    refused(world.mallory.getJson(roles), 404, "not-found");
    refused(world.anonymous.getJson(roles), 401, "signed-out");
  }

  @Test
  void allSixtyFourPermissionsAreToldToEveryMember() {
    var body = world.vera.getJson("/api/v1/projects/" + world.acme + "/permissions").body();
    assertThat(body.split("\"code\"", -1)).hasSize(65);
    assertThat(body)
        .contains(
            "{\"code\":\"tickets.change-priority\",\"group\":\"Tickets\",\"label\":\"Change Priority\",\"base\":\"tickets.list\"}");
  }

  @Test
  void aRoleIsMadeReadChangedAndDeleted() {
    var made = world.olga.json("POST", roles, role("Clerk", "\"tags.list\""));
    assertThat(made.statusCode()).isEqualTo(201);
    var one = roles + "/" + made.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    assertThat(world.olga.getJson(one).body()).contains("\"permissions\":[\"tags.list\"]");
    var changed = world.olga.json("PUT", one, with(role("Clerk", ""), "\"version\":1"));
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).contains("\"version\":2", "\"permissions\":[]");
    refused(world.olga.json("PUT", one, with(role("Clerk", ""), "\"version\":1")), 409, "stale");
    assertThat(world.olga.json("DELETE", one, "").statusCode()).isEqualTo(204);
    refused(world.olga.json("DELETE", one, ""), 404, "not-found");
  }

  @Test
  void badInputIsNamed() {
    refused(post(role("0wner", "")), 422, "looks-like-owner");
    refused(post(role(" ", "")), 422, "invalid");
    refused(post(role("x".repeat(10_000), "")), 422, "invalid");
    refused(post(role("vIEwer", "")), 409, "name-taken");
    refused(post(role("A", "\"tickets.close\"")), 422, "not-closed");
    refused(post(role("A", "\"tickets.list\",\"tickets.list\"")), 422, "invalid");
    refused(post(role("A", "\"tickets.fly\"")), 422, "unknown-permission");
    refused(post(role("A", "null")), 422, "invalid");
    refused(post("{\"name\":\"A\"}"), 422, "invalid");
    refused(post(with(role("A", ""), "\"owner\":true")), 422, "invalid");
    refused(post("{"), 422, "invalid");
    for (var id : List.of("owner", "-1", UUID.randomUUID().toString())) {
      refused(world.olga.getJson(roles + "/" + id), 404, "not-found");
    }
  }

  @Test
  void nobodyGoesBeyondTheirOwnAuthority() {
    var editor =
        world.memberWith(
            "Edda", List.of("roles.list", "roles.create", "roles.update", "roles.delete"));
    var more = editor.json("POST", roles, role("More", "\"billing.view\""));
    refused(more, 403, "exceeds-own-authority");
    assertThat(more.body()).contains("Billing: View");
    var viewer = roles + "/" + world.role("Viewer");
    refused(
        editor.json("PUT", viewer, with(role("Viewer", ""), "\"version\":1")),
        403,
        "exceeds-own-authority");
    refused(editor.json("DELETE", viewer, ""), 403, "exceeds-own-authority");
    refused(editor.json("POST", viewer + "/copies", ""), 403, "exceeds-own-authority");
    refused(editor.json("PUT", viewer + "/hands-out", "{\"roles\":[]}"), 403, "owner-only");
  }

  @Test
  void onesOwnLossIsConfirmed() {
    var id = world.roleWith(List.of("roles.list", "roles.update", "tags.list"));
    var editor = world.member("Edda", id);
    var less = with(role("Editor", "\"roles.list\",\"roles.update\""), "\"version\":1");
    var asked = editor.json("PUT", roles + "/" + id, less);
    refused(asked, 409, "confirm-loss");
    assertThat(asked.body()).contains("Tags: List");
    assertThat(
            editor.json("PUT", roles + "/" + id, with(less, "\"confirmLoss\":true")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void everybodyWithARoleIsReassignedAtOnce() {
    var viewer = world.role("Viewer");
    world.member("Victor", "Viewer");
    invited(viewer);
    var to = "{\"to\":\"" + world.role("Support Agent") + "\"}";
    refused(world.olga.json("DELETE", roles + "/" + viewer, ""), 409, "role-in-use");
    assertThat(world.olga.json("DELETE", roles + "/" + viewer, "").body())
        .contains("\"members\":2", "\"invitations\":1");
    var updater = world.memberWith("Uma", updaters());
    refused(
        updater.json("POST", roles + "/" + viewer + "/reassignment", to),
        403,
        "missing-permission");
    refused(
        world.vera.json("POST", roles + "/" + viewer + "/reassignment", to),
        403,
        "missing-permission");
    refused(
        world.ada.json("POST", roles + "/" + world.role("Admin") + "/reassignment", to),
        403,
        "not-on-yourself");
    refused(
        world.olga.json(
            "POST", roles + "/" + viewer + "/reassignment", "{\"to\":\"" + viewer + "\"}"),
        422,
        "invalid");
    var done = world.ada.json("POST", roles + "/" + viewer + "/reassignment", to);
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).isEqualTo("{\"members\":2,\"invitations\":1}");
    assertThat(deeds()).endsWith("members.role-changed");
    assertThat(world.olga.json("DELETE", roles + "/" + viewer, "").statusCode()).isEqualTo(204);
  }

  @Test
  void nobodyReassignsIntoARoleThatTheyMayNotGive() {
    var updater = world.memberWith("Uma", updaters());
    var to = "{\"to\":\"" + world.role("Admin") + "\"}";
    refused(
        updater.json("POST", roles + "/" + world.role("Viewer") + "/reassignment", to),
        403,
        "exceeds-own-authority");
  }

  @Test
  void rolesGoOutAndComeInElsewhereTheSame() {
    var file = world.olga.getJson(roles + "/export").body();
    assertThat(file).contains("ensoras-roles-1", "Support Agent").doesNotContain("\"id\"");
    var plan = world.olga.json("POST", roles + "/import/plan", file);
    assertThat(plan.body()).contains("\"changes\":[]");
    var changed = file.replace("\"name\":\"Viewer\"", "\"name\":\"Onlooker\"");
    var shown = world.olga.json("POST", roles + "/import/plan", changed);
    assertThat(shown.body()).contains("Onlooker", "\"isNew\":true", "+ Tickets: View");
    refused(world.olga.json("POST", roles + "/import", changed), 422, "invalid");
    var before = deeds().size();
    var seen = shown.body().replaceAll(".*\"seen\":\"([^\"]+)\".*", "$1");
    var done =
        world.olga.json("POST", roles + "/import", with(changed, "\"seen\":\"" + seen + "\""));
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(deeds()).hasSize(before + 1).endsWith("roles.changed");
    assertThat(world.olga.getJson(roles).body()).contains("Onlooker");
    refused(
        world.olga.json("POST", roles + "/import", with(changed, "\"seen\":\"" + seen + "\"")),
        409,
        "stale");
  }

  @Test
  void anImportObeysTheSameRules() {
    var editor = world.memberWith("Edda", List.of("roles.list", "roles.create"));
    refused(imported(editor, entry("More", "\"billing.view\"", "")), 403, "exceeds-own-authority");
    refused(imported(editor, entry("Viewer", "", "")), 403, "missing-permission");
    refused(imported(editor, entry("New", "", ",\"handsOut\":[\"Admin\"]")), 403, "owner-only");
    refused(plan(editor, entry("Bad", "\"tags.create\"", "")), 422, "not-closed");
    refused(plan(editor, entry("0wner", "", "")), 422, "looks-like-owner");
    assertThat(imported(editor, entry("Fine", "\"roles.list\"", "")).statusCode()).isEqualTo(200);
    assertThat(imported(world.olga, entry("Fine", "", ",\"handsOut\":[\"Viewer\"]")).statusCode())
        .isEqualTo(200);
    assertThat(world.olga.getJson(roles + "/export").body()).contains("\"handsOut\":[\"Viewer\"]");
  }

  private HttpResponse<String> imported(Guest by, String file) {
    var seen = plan(by, file).body().replaceAll(".*\"seen\":\"([^\"]+)\".*", "$1");
    return by.json("POST", roles + "/import", with(file, "\"seen\":\"" + seen + "\""));
  }

  private HttpResponse<String> plan(Guest by, String file) {
    return by.json("POST", roles + "/import/plan", file);
  }

  private static String entry(String name, String permissions, String more) {
    return "{\"format\":\"ensoras-roles-1\",\"roles\":["
        + role(name, permissions).replaceAll("}$", more + "}")
        + "]}";
  }

  private static List<String> updaters() {
    return List.of(
        "dashboard.view",
        "inbox.view",
        "tickets.list",
        "tickets.view",
        "tickets.respond",
        "tickets.close",
        "users.list",
        "users.update",
        "knowledge-base.list",
        "tags.list",
        "macros.list");
  }

  private void invited(UUID role) {
    world.run(
        """
        insert into invitation (project_id, email, email_key, role_id, role_name, inviter_id,
                                inviter_account, mailed_hash, copied_hash, expires_at)
        select p.id, 'new@example.test', 'new@example.test', ?, 'Viewer', ?, ?,
               sha256('a' || p.slug::bytea), sha256('b' || p.slug::bytea), now() + interval '7 days'
        from project p
        where p.slug = ?
        """,
        role,
        world.olga.member(),
        world.olga.account(),
        world.acme);
  }

  private HttpResponse<String> post(String body) {
    return world.olga.json("POST", roles, body);
  }

  private List<String> deeds() {
    return world.all(
        String.class,
        "select what from audit_entry e join project p on p.id = e.project_id where p.slug = ? order by seq",
        world.acme);
  }

  private static String role(String name, String permissions) {
    return "{\"name\":\"%s\",\"permissions\":[%s],\"ticketsSeen\":\"all\",\"repliesWait\":false}"
        .formatted(name, permissions);
  }

  private static String with(String json, String member) {
    return json.replaceAll("}\\s*$", "," + member + "}");
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }
}
