package com.ensoras.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.world.World;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Routes that no story passes through do what they are for. */
@Tag("routes")
@EnsorasTest
class SeldomUsedRoutesTest {

  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  @Autowired ApplicationContext context;
  World world;
  String pages;
  String api;

  @BeforeEach
  void found() {
    world = new World(context);
    pages = "/p/" + world.acme;
    api = "/api/v1/projects/" + world.acme;
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void pagesThatOnlySaySomethingAreThere() {
    for (var path :
        List.of("/health", "/api/openapi.json", "/password-reset/sent", "/sign-up/sent")) {
      assertThat(world.anonymous.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void aRoleIsCopiedOnThePageAndByPrograms() {
    var viewer = "/roles/" + world.role("Viewer");
    assertThat(world.olga.post(pages + viewer + "/copies").statusCode()).isEqualTo(303);
    assertThat(world.olga.json("POST", api + viewer + "/copies", "").statusCode()).isEqualTo(201);
  }

  @Test
  void oneTeamAndOneInvitationAreRead() {
    var team = world.olga.json("POST", api + "/teams", "{\"name\":\"Night\"}").body();
    assertThat(world.olga.getJson(api + "/teams/" + id(team)).statusCode()).isEqualTo(200);
    var invited =
        world.olga.json(
            "POST",
            api + "/invitations",
            "{\"email\":\"new@example.test\",\"role\":\"%s\"}".formatted(world.role("Viewer")));
    assertThat(world.olga.getJson(api + "/invitations/" + id(invited.body())).statusCode())
        .isEqualTo(200);
  }

  @Test
  void theOwnerEndsSessionsAndPreviewsARole() {
    var vera = "/users/" + world.vera.member();
    assertThat(world.olga.post(pages + vera + "/sessions/end").statusCode()).isEqualTo(303);
    assertThat(world.vera.getJson(api + "/me").statusCode()).isEqualTo(401);
    var preview = pages + "/roles/" + world.role("Viewer") + "/preview";
    assertThat(world.olga.post(preview).statusCode()).isEqualTo(303);
    assertThat(world.olga.getJson(api + "/users").statusCode()).isEqualTo(403);
    assertThat(world.olga.post(pages + "/preview/end").statusCode()).isEqualTo(303);
    assertThat(world.olga.getJson(api + "/users").statusCode()).isEqualTo(200);
  }

  private static String id(String body) {
    var matcher = ID.matcher(body);
    assertThat(matcher.find()).as(body).isTrue();
    return matcher.group(1);
  }
}
