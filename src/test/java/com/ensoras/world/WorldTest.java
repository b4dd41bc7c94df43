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

  @Test
  void aSessionThatIsOverEntersNowhere() {
    var path = "/p/" + world.acme;
    assertThat(world.vera.get(path).headers().firstValue("Location").orElse("")).startsWith("/p/");
    world.run(
        "update session set expires_at = now() - interval '1 second' where account_id = ?",
        world.vera.account());
    assertThat(world.vera.get(path).headers().firstValue("Location").orElse(""))
        .startsWith("/sign-in");
    assertThat(world.vera.getJson("/api/v1/projects/" + world.acme + "/me").statusCode())
        .isEqualTo(401);
  }

  @Test
  void anotherSitesRequestIsNotDone() {
    var path = "/api/v1/projects/" + world.acme + "/teams";
    var body = java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\":\"Night\"}");
    var own = world.olga.request(path).header("Content-Type", "application/json").POST(body);
    assertThat(Guest.send(own.copy().header("Origin", "http://evil.test")).statusCode())
        .isEqualTo(403);
    assertThat(Guest.send(own.copy().header("Origin", world.base())).statusCode()).isEqualTo(201);
  }

  @Test
  void aChangeNeedsTheTokenOfThePages() {
    var path = "/api/v1/projects/" + world.acme + "/teams";
    var answer =
        Guest.send(
            java.net.http.HttpRequest.newBuilder(java.net.URI.create(world.base() + path))
                .header("Cookie", "session=" + world.olga.session())
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\":\"Late\"}")));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("This page is out of date");
  }
}
