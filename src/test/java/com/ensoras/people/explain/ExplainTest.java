package com.ensoras.people.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Doors;
import com.ensoras.access.Permission;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Explain says what the guard does, and why. */
@EnsorasTest
class ExplainTest {

  @Autowired ApplicationContext context;
  @Autowired Doors doors;
  private World world;
  private String api;

  @BeforeEach
  void found() {
    world = new World(context);
    api = "/api/v1/projects/" + world.acme;
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void mayArneCloseTickets() {
    var arne = api + "/users/" + world.arne.member() + "/explanation?permission=";
    assertThat(world.lena.getJson(arne + "tickets.close").body())
        .contains("\"allowed\":true", "The role Support Agent holds Tickets: Close.");
    assertThat(world.lena.getJson(arne + "tickets.approve").body())
        .contains("\"allowed\":false", "The role Support Agent lacks Tickets: Approve.", "Olga");
    assertThat(world.arne.getJson(arne + "tickets.close").statusCode()).isEqualTo(403);
    assertThat(world.lena.getJson(arne + "tickets.fly").statusCode()).isEqualTo(422);
  }

  @Test
  void anybodyIsToldAboutThemselves() {
    assertThat(world.vera.getJson(api + "/access/explanation?permission=users.list").body())
        .contains("Vera", "\"allowed\":false", "missing-permission");
    assertThat(
            world.vera.get("/p/" + world.acme + "/access/explanation?permission=users.list").body())
        .contains("No: Users: List.", "What Vera may do");
    assertThat(
            world.mallory.getJson(api + "/access/explanation?permission=users.list").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aRoleAndTheOwnerAreExplainedToo() {
    var role = api + "/roles/" + world.role("Viewer") + "/explanation?permission=tickets.view";
    assertThat(world.olga.getJson(role).body()).contains("\"who\":\"Viewer\"", "\"allowed\":true");
    assertThat(world.lena.getJson(role).statusCode()).isEqualTo(403);
    var owner = api + "/users/" + world.olga.member() + "/explanation?permission=billing.manage";
    assertThat(world.lena.getJson(owner).body()).contains("The Owner always may.");
    var gone = api + "/users/" + UUID.randomUUID() + "/explanation?permission=tags.list";
    assertThat(world.lena.getJson(gone).statusCode()).isEqualTo(404);
  }

  @Test
  void whatATicketPermissionIsLimitedToIsSaid() {
    world.run(
        "update role set tickets_seen = 'mine', replies_wait = true where id = ?",
        world.role("Support Agent"));
    var arne = api + "/users/" + world.arne.member() + "/explanation?permission=tickets.respond";
    assertThat(world.lena.getJson(arne).body())
        .contains("Tickets seen: Mine.", "Their replies wait for approval.");
  }

  @Test
  void aPreviewIsReadOnlyAndExplainSaysSo() {
    var start = "/p/" + world.acme + "/users/" + world.vera.member() + "/preview";
    assertThat(world.arne.post(start).statusCode()).isEqualTo(403);
    assertThat(world.olga.post(start).statusCode()).isEqualTo(303);
    assertThat(world.olga.getJson(api + "/roles").statusCode()).isEqualTo(403);
    assertThat(world.olga.get("/p/" + world.acme + "/access/explanation").body())
        .contains("You see this project as Vera would", "End preview");
    var refused =
        world.olga.post("/p/" + world.acme + "/roles/" + world.role("Viewer") + "/preview");
    assertThat(refused.statusCode()).isEqualTo(403);
    var asRoute = "/access/explanation?method=POST&route=/p/%7Bproject%7D/preview/end";
    assertThat(world.olga.getJson(api + asRoute).body()).contains("\"allowed\":true");
    assertThat(world.olga.post("/p/" + world.acme + "/preview/end").statusCode()).isEqualTo(303);
    assertThat(world.olga.getJson(api + "/roles").statusCode()).isEqualTo(200);
    assertThat(
            world.all(
                String.class,
                "select what from audit_entry e join project p on p.id = e.project_id where p.slug = ? order by seq",
                world.acme))
        .endsWith("preview.started", "preview.ended");
  }

  @Test
  void everyRouteOfTheLiveTableIsExplainedAsItsMarkDecides() {
    for (var route : doors.routes()) {
      var asked =
          explained(
              world.arne, route.method(), route.pattern().replace("{", "%7B").replace("}", "%7D"));
      assertThat(asked)
          .as(route.toString())
          .contains(
              "\"allowed\":"
                  + doors.open(world.actor(world.arne), route.method(), route.pattern()));
    }
  }

  @Test
  void allSixtyFourStandOnThePage() {
    var page =
        world.lena.get("/p/" + world.acme + "/users/" + world.arne.member() + "/explanation");
    assertThat(page.body())
        .contains(List.of(Permission.values()).stream().map(Permission::fullLabel).toList());
  }

  private String explained(Guest guest, String method, String pattern) {
    return guest.getJson(api + "/access/explanation?method=" + method + "&route=" + pattern).body();
  }
}
