package com.ensoras.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.browser.Browser;
import com.ensoras.browser.Visitor;
import com.ensoras.world.World;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The Audit page in a browser. */
@EnsorasTest
@Tag("browser")
class AuditBrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ApplicationContext context;
  private World world;

  @BeforeEach
  void found() {
    world = new World(context);
    give(world.vera.member(), world.role("Support Agent"));
    give(world.arne.member(), world.role("Team Lead"));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theOwnerFiltersAndAsksWhoCould() {
    var olga = person(1280);
    olga.open(world.base() + "/p/" + world.acme + "/audit").accessible("audit").fits();
    assertThat(olga.page().textContent("#entries")).contains("gave Vera another role");
    olga.page().selectOption("#what-filter", "project.founded");
    olga.page().waitForURL("**what=project.founded**");
    olga.page().waitForFunction("!document.querySelector('#entries').textContent.includes('Vera')");
    assertThat(olga.page().textContent("#entries")).contains("founded the project");

    olga.open(world.base() + "/p/" + world.acme + "/audit/who-could");
    olga.page().selectOption("#f-permission", "tickets.assign");
    olga.page().fill("#f-day", LocalDate.now(ZoneOffset.UTC).toString());
    olga.page().click("text=Show who could");
    olga.page().waitForSelector("#could");
    olga.accessible("audit-who-could");
    assertThat(olga.page().textContent("#could")).contains("Olga", "Arne", "Team Lead");
  }

  @Test
  void itFitsAPhone() {
    person(360).open(world.base() + "/p/" + world.acme + "/audit").fits().picture("audit-phone");
  }

  private void give(UUID member, UUID role) {
    var answer =
        world.olga.json(
            "PUT",
            "/api/v1/projects/" + world.acme + "/users/" + member + "/role",
            "{\"role\": \"" + role + "\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private Visitor person(int width) {
    var olga = browser.person("olga", width, 800);
    olga.page()
        .context()
        .addCookies(List.of(new Cookie("session", world.olga.session()).setUrl(world.base())));
    return olga;
  }
}
