package com.ensoras.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.browser.Browser;
import com.ensoras.world.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How soon an open page shows that its reader's role has changed. */
@EnsorasTest
@Tag("bench")
class FollowingBenchTest {

  /** Milliseconds: a page fetches itself at most once a second, so that floods do no harm. */
  private static final int PAUSE = 1_500;

  private static final int CHANGES = Sizes.of(30, 8);
  private static final int WARM_UP = 3;

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ApplicationContext context;

  @Test
  void anOpenBrowserFollows() {
    try (var world = new World(context)) {
      var role = world.roleWith(List.of("users.list"));
      var bea = world.member("Bea", role);
      var visitor = browser.person("Bea");
      visitor
          .page()
          .context()
          .addCookies(List.of(new Cookie("session", bea.session()).setUrl(world.base())));
      visitor.open(world.base() + "/p/" + world.acme + "/users");
      var millis = new double[CHANGES];
      for (int i = -WARM_UP; i < CHANGES; i++) {
        var has = i % 2 == 0;
        visitor.page().waitForTimeout(PAUSE);
        var begun = System.nanoTime();
        change(world, role, has);
        visitor
            .page()
            .waitForSelector(
                "a[href='/p/" + world.acme + "/teams']",
                new Page.WaitForSelectorOptions()
                    .setState(has ? WaitForSelectorState.ATTACHED : WaitForSelectorState.DETACHED));
        if (i >= 0) {
          millis[i] = (System.nanoTime() - begun) / 1e6;
        }
      }
      tell(millis);
    }
  }

  private static void tell(double[] millis) {
    java.util.Arrays.sort(millis);
    var p50 = millis[millis.length / 2];
    var p95 = millis[(int) Math.ceil(millis.length * 0.95) - 1];
    Report.ratio(
        "An open browser shows a changed role after %.0f ms, p95 %.0f ms (goal p95 < 500)"
            .formatted(p50, p95));
    Report.figures(
        "An open browser follows: %d changes, 1.5 s apart, from sending the change to the changed menu"
            .formatted(millis.length),
        "p50 %.0f ms, p95 %.0f ms, longest %.0f ms%n"
            .formatted(p50, p95, millis[millis.length - 1]));
  }

  private static void change(World world, java.util.UUID role, boolean teams) {
    var version = world.one(Integer.class, "select version from role where id = ?", role);
    var name = world.one(String.class, "select name from role where id = ?", role);
    var answer =
        world.olga.json(
            "PUT",
            "/api/v1/projects/" + world.acme + "/roles/" + role,
            """
            {"name": "%s", "permissions": ["users.list"%s], "ticketsSeen": "all", "repliesWait": false, "version": %d}"""
                .formatted(name, teams ? ", \"teams.list\"" : "", version));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
