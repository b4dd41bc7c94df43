package com.ensoras.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every page as people see it: no violation known to axe in light and dark, at home on a narrow
 * phone, no complaint in the console, and few bytes.
 */
@Tag("browser")
@EnsorasTest
class EveryPageTest {

  private static final int FIRST_VISIT = 250_000;
  private static final int LATER = 15 * 1024;

  private static final String FETCHED =
      """
      [...performance.getEntriesByType("navigation"),
       ...performance.getEntriesByType("resource").filter(entry => entry.name !== location.href)]
        .filter(entry => entry.transferSize > 0)
      """;

  private static final String STATUS =
      "performance.getEntriesByType('navigation')[0].responseStatus";

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ApplicationContext context;
  World world;
  String acme;

  @BeforeEach
  void found() {
    world = new World(context);
    acme = "/p/" + world.acme;
    world.olga.post(
        acme + "/teams",
        "name",
        "Billing",
        "description",
        "Payments and invoices",
        "active",
        "true",
        "member",
        String.valueOf(world.arne.member()));
    world.olga.post(
        acme + "/invitations",
        "email",
        "ines@example.test",
        "role",
        world.role("Viewer").toString());
    world.olga.post(acme + "/tags", "name", "Refund", "colour", "teal");
    world.olga.post(
        acme + "/macros",
        "name",
        "Refund is on its way",
        "priority",
        "100",
        "active",
        "true",
        "body",
        "Hello {{customer.name}}, your refund is on its way.",
        "tags",
        only("tag").toString());
    world.olga.json(
        "POST",
        "/api/v1/projects/" + world.acme + "/tickets",
        """
        {"email": "anna@example.test", "subject": "A lamp that arrived with a crack in its glass",
         "body": "It stood in its box, and the glass has a crack from top to bottom."}
        """);
    world.olga.post(
        acme + "/email-rules",
        "name",
        "Newsletters",
        "priority",
        "100",
        "type",
        "domain",
        "pattern",
        "news.test",
        "action",
        "ignore",
        "active",
        "true");
    world.olga.post(
        acme + "/channels/email",
        "version",
        "0",
        "incomingHost",
        "imap.acme.test",
        "incomingPort",
        "993",
        "incomingEncryption",
        "tls",
        "outgoingPort",
        "587",
        "outgoingEncryption",
        "starttls");
  }

  @AfterEach
  void close() {
    world.close();
  }

  /** One visit of a page shows all: its weight, light and dark, and then the window of a phone. */
  @Test
  void thePagesOfAProjectAreLightAccessibleAndFitANarrowPhone() {
    var olga = signedIn(world.olga, 1280);
    olga.open(world.base() + acme + "/users");
    assertThat(transferred(olga)).isBetween(20_000, FIRST_VISIT);
    pages()
        .forEach(
            (name, path) -> {
              olga.open(world.base() + path);
              assertThat(olga.page().evaluate(STATUS)).as(path).isEqualTo(200);
              assertThat(transferred(olga))
                  .as(() -> path + " fetched " + fetched(olga))
                  .isBetween(500, LATER);
              olga.accessible(name).as(360, 740).fits().picture(name + "-360").as(1280, 740);
            });
  }

  @Test
  void whatSomebodySeesWhoMayDoLittleIsAccessible() {
    var vera = signedIn(world.vera, 1280);
    vera.open(world.base() + acme + "/roles").accessible("denied");
    assertThat(vera.page().url()).endsWith("/dashboard");
    vera.open(world.base() + acme + "/access").accessible("access-vera");
    var nobody = signedIn(world.memberWith("Nil", List.of()), 1280);
    nobody.open(world.base() + acme + "/roles").accessible("denied-all");
    assertThat(nobody.page().url()).endsWith("/access");
    var stranger = signedIn(world.stranger, 360);
    stranger.open(world.base() + "/").fits().accessible("no-project");
  }

  @Test
  void thePagesBeforeSigningInAreAccessible() {
    for (var width : List.of(1280, 360)) {
      var nobody = browser.person("nobody", width, 740);
      for (var path : List.of("/sign-in", "/password-reset", "/invitations/unknown")) {
        nobody.open(world.base() + path).fits().accessible(named(path) + "-" + width);
      }
    }
  }

  /**
   * Bytes over the wire for the page and all that it fetched; what was kept counts nothing. A page
   * that was refreshed meanwhile, because something else had changed, counts once.
   */
  private static int transferred(Visitor visitor) {
    return (Integer)
        visitor
            .page()
            .evaluate(
                "(%s).reduce((sum, entry) => sum + entry.transferSize, 0)".formatted(FETCHED));
  }

  private static Object fetched(Visitor visitor) {
    return visitor
        .page()
        .evaluate("(%s).map(entry => `${entry.name} ${entry.transferSize}`)".formatted(FETCHED));
  }

  private Map<String, String> pages() {
    var arne = acme + "/users/" + world.arne.member();
    var agent = acme + "/roles/" + world.role("Support Agent");
    var team = acme + "/teams/" + only("team");
    var invitation = acme + "/invitations/" + only("invitation");
    var pages = new TreeMap<String, String>();
    for (var path :
        List.of(
            "dashboard",
            "inbox",
            "tickets",
            "tickets/new",
            "ticket-views/new",
            "users",
            "users/invite",
            "teams",
            "teams/new",
            "roles",
            "roles/new",
            "roles/matrix",
            "roles/comparison",
            "roles/import",
            "invitations",
            "tags",
            "tags/new",
            "macros",
            "macros/new",
            "channels/email",
            "channels/widget",
            "active-chats",
            "notices",
            "notices/settings",
            "email-rules",
            "email-rules/new",
            "email-rules/trial")) {
      pages.put(named("/" + path), acme + "/" + path);
    }
    for (var path :
        List.of("settings", "settings/ownership", "audit", "audit/who-could", "access")) {
      pages.put(named("/" + path), acme + "/" + path);
    }
    pages.put("user-oneself", acme + "/users/" + world.olga.member());
    pages.putAll(
        Map.of(
            "user", arne,
            "user-removal", arne + "/removal",
            "user-explanation", arne + "/explanation?permission=tickets.approve",
            "role", agent,
            "role-deletion", agent + "/deletion",
            "team", team,
            "team-deletion", team + "/deletion",
            "invitation", invitation,
            "invitation-revocation", invitation + "/revocation"));
    var ticket = acme + "/tickets/" + only("ticket");
    for (var dialog :
        List.of("", "/assignment", "/tags", "/customer", "/macros", "/merger", "/forward")) {
      pages.put("ticket" + dialog.replace('/', '-'), ticket + dialog);
    }
    var tag = acme + "/tags/" + only("tag");
    pages.putAll(
        Map.of("tag", tag, "tag-deletion", tag + "/deletion", "tag-merger", tag + "/merger"));
    var macro = acme + "/macros/" + only("macro");
    pages.putAll(Map.of("macro", macro, "macro-deletion", macro + "/deletion"));
    var rule = acme + "/email-rules/" + only("email_rule");
    pages.putAll(Map.of("email-rule", rule, "email-rule-deletion", rule + "/deletion"));
    for (var path :
        List.of(
            "/projects",
            "/projects/new",
            "/account",
            "/account/password",
            "/account/two-factor",
            "/account/address")) {
      pages.put(named(path), path);
    }
    return pages;
  }

  private Object only(String table) {
    return world.one(
        Object.class,
        "select id from " + table + " where project_id = (select id from project where slug = ?)",
        world.acme);
  }

  private static String named(String path) {
    return path.substring(1).replace('/', '-');
  }

  private Visitor signedIn(Guest guest, int width) {
    var visitor = browser.person(guest.name(), width, 740);
    visitor
        .page()
        .context()
        .addCookies(List.of(new Cookie("session", guest.session()).setUrl(world.base())));
    return visitor;
  }
}
