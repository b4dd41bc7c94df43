package com.ensoras.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A form that came from elsewhere, or from a page that is out of date: people get a page. */
@Tag("house")
@EnsorasTest
class RefusedFormTest {

  private static final String ELSEWHERE = "https://elsewhere.test";

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
  void aBrowserWithoutScriptGetsAPage() {
    assertPage(Guest.send(form(true)), 403, "out of date");
    assertPage(Guest.send(withToken().header("Origin", ELSEWHERE)), 403, "another site");
    assertPage(Guest.send(form(false)), 401, "not signed in");
  }

  /** Nobody was asked who it is: there is no menu, and no way in but to sign in or to start. */
  @Test
  void thatPageStandsAlone() {
    assertThat(Guest.send(withToken().header("Origin", ELSEWHERE)).body())
        .contains("<body class=\"bare\"", ">Go to the start</a>");
    assertThat(Guest.send(form(false)).body())
        .contains("<body class=\"bare\"", "href=\"/sign-in\">Sign in</a>")
        .doesNotContain("Go to the start");
  }

  @Test
  void itLeavesWhatWaitsForAnotherPage() {
    var saved = Guest.send(withToken());
    var waiting = saved.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    assertThat(waiting).startsWith("ensoras-next=");
    var session = "session=" + world.olga.session();
    var refused = Guest.send(withCookies(session + "; " + waiting, "POST"));
    assertPage(refused, 403, "out of date");
    assertThat(refused.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("ensoras-next="));
    assertThat(refused.body()).doesNotContain("Sly");
    var list = Guest.send(withCookies(session + "; " + waiting, "GET"));
    assertThat(list.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("ensoras-next=;"));
  }

  @Test
  void thePagesScriptAndProgramsGetTheProblem() {
    assertProblem(Guest.send(form(true).header("X-Turbo-Request-Id", "1")), "csrf");
    assertProblem(
        Guest.send(withToken().header("Origin", ELSEWHERE).header("X-Turbo-Request-Id", "1")),
        "foreign-origin");
    assertProblem(
        Guest.send(
            world
                .olga
                .request("/api/v1/projects/" + world.acme + "/teams")
                .header("Accept", "text/html")
                .header("Content-Type", "application/json")
                .header("Origin", ELSEWHERE)
                .POST(BodyPublishers.ofString("{}"))),
        "foreign-origin");
  }

  @Test
  void nothingWasDone() {
    var before = teamsThereAre();
    Guest.send(form(true));
    Guest.send(withToken().header("Origin", ELSEWHERE));
    assertThat(teamsThereAre()).isEqualTo(before);
    assertThat(Guest.send(withToken()).statusCode()).isEqualTo(303);
    assertThat(teamsThereAre()).isEqualTo(before + 1);
  }

  private long teamsThereAre() {
    return world.one(Long.class, "select count(*) from team");
  }

  private String teams() {
    return "/p/" + world.acme + "/teams";
  }

  private HttpRequest.Builder withToken() {
    return world
        .olga
        .request(teams())
        .header("Accept", "text/html")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("name=Sly&active=true"));
  }

  /** Without the page's token. */
  private HttpRequest.Builder form(boolean signedIn) {
    var request =
        HttpRequest.newBuilder(URI.create(world.base() + teams()))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("name=Sly"));
    return signedIn ? request.header("Cookie", "session=" + world.olga.session()) : request;
  }

  private HttpRequest.Builder withCookies(String cookies, String method) {
    return HttpRequest.newBuilder(URI.create(world.base() + teams()))
        .header("Accept", "text/html")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Cookie", cookies)
        .method(method, BodyPublishers.ofString("name=Sly"));
  }

  private static void assertPage(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(answer.body()).containsIgnoringCase(words);
  }

  private static void assertProblem(HttpResponse<String> answer, String code) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).startsWith("{").contains("\"code\":\"" + code + "\"");
  }
}
