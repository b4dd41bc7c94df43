package com.ensoras.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One request through the house: the same door, by everybody. */
@Tag("house")
@EnsorasTest
class WorldTest {

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
  void aMemberLandsAndAStrangerFindsNothing() {
    assertThat(world.olga.get("/p/" + world.acme).statusCode()).isEqualTo(303);
    assertThat(world.mallory.get("/p/" + world.acme).statusCode()).isEqualTo(404);
    assertThat(world.stranger.get("/p/" + world.acme).statusCode()).isEqualTo(404);
    assertThat(world.anonymous.get("/p/" + world.acme).headers().firstValue("Location").orElse(""))
        .startsWith("/sign-in?return=");
  }

  @Test
  void aProjectOfOthersLooksLikeOneThatDoesNotExist() {
    assertThat(world.stranger.getJson("/p/" + world.acme).body())
        .contains("not-found")
        .isEqualTo(world.stranger.getJson("/p/" + world.acme.replace('a', 'b')).body());
  }

  @Test
  void anActorHasExactlyWhatTheRoleHas() {
    var some = world.memberWith("Sam", List.of("users.list", "users.invite"));
    assertThat(world.actor(some).authority().permissions().codes())
        .containsExactly("users.list", "users.invite");
    assertThat(world.actor(world.olga).authority().permissions().size()).isEqualTo(64);
  }

  @Test
  void hostilePathsAreRefused() {
    for (var path :
        List.of(
            "//p/" + world.acme,
            "/p/" + world.acme + ";x=y",
            "/p/%2e%2e/" + world.acme,
            "/p/" + world.acme + "/",
            "/P/" + world.acme,
            "/p/" + world.acme + ".json")) {
      assertThat(world.olga.get(path).statusCode()).as(path).isIn(400, 404);
    }
    assertThat(world.olga.call("OPTIONS", "/p/" + world.acme, null, "").statusCode())
        .isEqualTo(403);
    assertThat(world.olga.call("HEAD", "/p/" + world.acme, null, "").statusCode()).isEqualTo(303);
    assertThat(world.mallory.call("HEAD", "/p/" + world.acme, null, "").statusCode())
        .isEqualTo(404);
  }
}
