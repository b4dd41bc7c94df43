package com.ensoras.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.web.Redirect;
import com.ensoras.world.World;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What nobody types by accident gets a clear refusal, never "something went wrong". */
@Tag("house")
@EnsorasTest
class HostileInputTest {

  @Autowired ApplicationContext context;
  World world;

  @BeforeEach
  void found() {
    world = new World(context);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void emptyPlacesInListsAreNamed() {
    var viewer = world.role("Viewer");
    var role = "\"role\":\"" + viewer + "\"";
    assertRefused("POST", "/invitations", "{\"emails\":[null]," + role + "}", "emails");
    assertRefused(
        "POST", "/invitations", "{\"email\":\"q@x.test\",\"teams\":[null]," + role + "}", "teams");
  }

  @Test
  void whatNoDatabaseTakesIsRefusedOrFindsNothing() {
    var api = "/api/v1/projects/" + world.acme;
    assertThat(world.olga.getJson(api + "/users?q=%00").statusCode()).isEqualTo(200);
    var cursor =
        new UUID(0, 0) + "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(nul());
    assertThat(world.olga.getJson(api + "/users?cursor=" + cursor).statusCode()).isEqualTo(422);
    assertRefused(
        "POST", "/teams", "{\"name\":\"Half\",\"description\":\"\\ud800\"}", "description");
    assertRefused(
        "POST", "/teams", "{\"name\":\"Bidi\",\"description\":\"\\u202e\"}", "description");
  }

  @Test
  void noRoleIsCalledLikeTheOwnerWithSomethingThatShowsNothing() {
    var rest = "\",\"permissions\":[],\"ticketsSeen\":\"all\",\"repliesWait\":false}";
    assertRefused("POST", "/roles", "{\"name\":\"Owner\\u3164" + rest, "name");
    assertRefused("POST", "/roles", "{\"name\":\"\\u3164" + rest, "name");
  }

  @Test
  void bodiesAreNotLongerThanAnythingNeeds() {
    var long3 = "{\"name\":\"" + "x".repeat(3_000_000) + "\"}";
    var answer = world.olga.json("POST", "/api/v1/projects", long3);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("too-large");
  }

  @Test
  void formsThatAreNoneAreRefused() {
    var type = "application/x-www-form-urlencoded";
    for (var form : java.util.List.of("a=1&".repeat(20_001), "name=%zz", "name=%ff")) {
      assertThat(world.olga.call("POST", "/p/" + world.acme + "/teams", type, form).statusCode())
          .isEqualTo(422);
    }
    assertThat(
            world
                .olga
                .call("POST", "/p/" + world.acme + "/roles/import", "multipart/form-data", "x")
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void longNamesOfOtherAlphabetsFitInTheNoticeOfARedirect() {
    var name = "\ud840\udc00".repeat(100);
    for (var guest : java.util.List.of(world.olga, world.ada, world.lena)) {
      world.run("update account set name = ? where id = ?", name, guest.account());
    }
    world.run(
        "update role set permissions = (select array_agg(code order by position) from permission)"
            + " where name_key in ('admin', 'teamlead')"
            + " and project_id = (select id from project where slug = ?)",
        world.acme);
    assertThat(world.vera.get("/p/" + world.acme + "/users").statusCode()).isEqualTo(303);
  }

  @Test
  void noWayBackLeadsElsewhere() {
    assertThat(Redirect.isLocal("/.//elsewhere.test")).isFalse();
    assertThat(Redirect.isLocal("/p/acme?x=./y")).isTrue();
  }

  private static byte[] nul() {
    return "a\0".getBytes(StandardCharsets.UTF_8);
  }

  private void assertRefused(String method, String path, String body, String field) {
    var answer = world.olga.json(method, "/api/v1/projects/" + world.acme + path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
  }
}
