package com.ensoras.people.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The matrix, the comparison, export and import, as pages. */
@EnsorasTest
class RoleToolsTest {

  @Autowired ApplicationContext context;
  private World world;
  private String roles;

  @BeforeEach
  void found() {
    world = new World(context);
    roles = "/p/" + world.acme + "/roles";
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theMatrixShowsEveryRoleAndEveryPermission() {
    var page = world.olga.get(roles + "/matrix").body();
    assertThat(page.split("name=\"box\"", -1)).hasSize(4 * 64 + 1);
    assertThat(page).contains("aria-label=\"Viewer: Tickets, View\"", ">Save</button>");
    assertThat(world.ada.get(roles + "/matrix").body()).doesNotContain(">Save</button>");
  }

  @Test
  void theMatrixIsSavedAtOnceWithOneEntry() {
    var spare = world.roleWith(List.of("tags.list"));
    var other = world.roleWith(List.of());
    var before = deeds().size();
    var saved =
        save(world.olga, List.of(spare + ":1", other + ":1"), List.of(other + ":macros.list"));
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(permissions(spare)).isEmpty();
    assertThat(permissions(other)).containsExactly("macros.list");
    assertThat(deeds()).hasSize(before + 1).endsWith("roles.changed");
  }

  @Test
  void theMatrixRefusesAllOrNothing() {
    var spare = world.roleWith(List.of("tags.list"));
    var viewer = world.role("Viewer");
    var open =
        save(world.olga, List.of(spare + ":1", viewer + ":1"), List.of(viewer + ":tickets.view"));
    assertThat(open.statusCode()).isEqualTo(422);
    assertThat(open.body()).contains("Tickets: List");
    assertThat(permissions(spare)).containsExactly("tags.list");
    var asked = save(world.olga, List.of(viewer + ":1"), List.of(viewer + ":tickets.list"));
    assertThat(asked.statusCode()).isEqualTo(409);
    assertThat(asked.body()).contains("Vera", "loses", "<dialog");
    assertThat(save(world.olga, List.of(spare + ":7"), List.of()).statusCode()).isEqualTo(409);
    assertThat(save(world.olga, List.of("nonsense"), List.of()).statusCode()).isEqualTo(422);
    var editor = world.memberWith("Edda", List.of("roles.list", "roles.update"));
    assertThat(save(editor, List.of(spare + ":1"), List.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void twoRolesStandSideBySide() {
    var page =
        world.olga.get(
            roles
                + "/comparison?left="
                + world.role("Viewer")
                + "&right="
                + world.role("Support Agent"));
    assertThat(page.body())
        .contains("Support Agent has beyond Viewer", "Tickets: Respond, Tickets: Close")
        .contains("class=\"differs\"");
    assertThat(world.olga.get(roles + "/comparison").statusCode()).isEqualTo(200);
    assertThat(world.olga.get(roles + "/comparison?left=" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void aCsvGoesOutAndComesInTheSame() {
    world.run(
        "update role set name = '=cmd', name_key = '=cmd', tickets_seen = 'mine', replies_wait = true where id = ?",
        world.role("Viewer"));
    var csv = world.olga.get(roles + "/matrix/csv");
    assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(csv.body()).startsWith("permission,'=cmd,Admin,Support Agent,Team Lead\r\n");
    var shown = world.olga.post(roles + "/import", "text", csv.body());
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("There is no difference");
    var broken =
        world.olga.post(
            roles + "/import", "text", csv.body().replace("tickets.list,x", "tickets.list,"));
    assertThat(broken.statusCode()).isEqualTo(422);
    assertThat(broken.body()).contains("Tickets: List");
  }

  @Test
  void theDifferenceIsShownBeforeAnImport() {
    var json = world.olga.get(roles + "/" + world.role("Viewer") + "/export").body();
    var text = json.replace("\"dashboard.view\",", "").replace("\"dashboard.view\" ,", "");
    var shown = world.olga.post(roles + "/import", "text", text);
    assertThat(shown.body()).contains("− Dashboard: View", "name=\"seen\"");
    var seen = shown.body().replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
    var asked = world.olga.post(roles + "/import", "text", text, "seen", seen);
    assertThat(asked.statusCode()).isEqualTo(409);
    assertThat(asked.body()).contains("Vera", "Import all the same");
    var done =
        world.olga.post(roles + "/import", "text", text, "seen", seen, "confirm-loss", "true");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(permissions(world.role("Viewer"))).doesNotContain("dashboard.view");
    assertThat(deeds()).endsWith("roles.changed");
  }

  @Test
  void aFileIsReadToo() {
    var json = world.olga.get(roles + "/export").body();
    var body =
        "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roles.json\"\r\nContent-Type: application/json\r\n\r\n"
            + json
            + "\r\n--xx--\r\n";
    var shown =
        Guest.send(
            world
                .olga
                .request(roles + "/import")
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=xx")
                .POST(BodyPublishers.ofString(body)));
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("There is no difference");
  }

  @Test
  void whatIsNoFileOfRolesIsRefusedAtTheField() {
    for (var text :
        List.of(
            "",
            "hello",
            "{",
            "{}",
            "{\"format\":\"ensoras-roles-1\",\"roles\":[null]}",
            "{\"format\":\"ensoras-roles-1\",\"roles\":[{\"name\":\"A\"}]}",
            "{\"format\":\"ensoras-roles-1\",\"other\":1}",
            "permission,A\ntickets.list,yes",
            "permission,A\ntickets.list",
            "permission,A\n\"tickets.list,x",
            "permission,A,a\ntickets.list,x,x",
            "permission,A\ntickets.fly,x")) {
      var refused = world.olga.post(roles + "/import", "text", text);
      assertThat(refused.statusCode()).as(text).isEqualTo(422);
    }
  }

  private java.net.http.HttpResponse<String> save(
      Guest by, List<String> columns, List<String> boxes) {
    var fields = new ArrayList<String>();
    columns.forEach(column -> fields.addAll(List.of("role", column)));
    boxes.forEach(box -> fields.addAll(List.of("box", box)));
    return by.post(roles + "/matrix", fields.toArray(String[]::new));
  }

  private List<String> permissions(UUID role) {
    return world.all(String.class, "select unnest(permissions) from role where id = ?", role);
  }

  private List<String> deeds() {
    return world.all(
        String.class,
        "select what from audit_entry e join project p on p.id = e.project_id where p.slug = ? order by seq",
        world.acme);
  }
}
