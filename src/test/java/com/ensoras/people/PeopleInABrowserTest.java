package com.ensoras.people;

import static com.ensoras.access.Permission.*;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.browser.Browser;
import com.ensoras.browser.Visitor;
import com.ensoras.people.teams.TeamDraft;
import com.ensoras.people.teams.Teams;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Users, Teams, Settings and Your access in a real browser. */
@EnsorasTest
@Tag("browser")
class PeopleInABrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ApplicationContext product;
  @Autowired Teams teams;

  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    teams.create(
        acme.as("Olga"),
        new TeamDraft(
            "Billing Support",
            "Payment and billing issues",
            true,
            Set.of(acme.member("Arne"), acme.member("Vera"))));
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void somebodyIsRemovedInADialogThatNamesTheAct() {
    var page = at("Olga", 1280, 800).open(url("/users")).page();
    page.locator("tr", new Page.LocatorOptions().setHasText("Vera")).click();
    page.getByText("Remove from project").click();
    var dialog = page.locator("dialog[open]");
    assertThat(dialog).containsText("1 team seat ends");
    dialog
        .getByRole(
            AriaRole.BUTTON,
            new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Remove Vera"))
        .click();
    assertThat(page.locator("#users")).not().containsText("Vera");
    assertThat(page.locator(".toast-item")).containsText("Removed from the project.");
  }

  @Test
  void anotherRoleIsGivenOnTheEditPage() {
    var page = at("Olga", 1280, 800).open(url("/users/" + acme.member("Vera").value())).page();
    page.selectOption("#f-role", acme.role("Support Agent").id().value().toString());
    page.getByText("Save role").click();
    assertThat(page.locator(".toast-item")).containsText("The role was changed.");
    assertThat(page.locator("#about")).containsText("Support Agent");
  }

  @Test
  void whatOneLosesDisappearsFromAnOpenPage() {
    var uma = acme.role("Manager", "all", USERS_LIST, USERS_UPDATE, DASHBOARD_VIEW).id();
    acme.join("Uma", uma);
    acme.join("Nil", acme.role("Nothing", "mine").id());
    var page = at("Uma", 1280, 800).open(url("/users/" + acme.member("Nil").value())).page();
    assertThat(page.locator("#role-form")).isVisible();
    acme.json(
        "Olga",
        "PUT",
        "/users/" + acme.member("Uma").value() + "/role",
        "{\"role\":\"" + acme.role("Reader", "all", USERS_LIST).id().value() + "\"}");
    assertThat(page.locator("#role-form")).hasCount(0);
  }

  @Test
  void aLongListOfUsersIsNarrowedAsOneTypes() {
    for (var name : List.of("Berta", "Carl", "Dora", "Emil")) {
      acme.join(name, acme.role("Viewer").id());
    }
    var page = at("Olga", 1280, 800).open(url("/teams/new")).page();
    page.fill("#f-name", "VIP");
    page.getByLabel("Carl").check();
    page.fill("#pick", "emil");
    assertThat(page.getByLabel("Dora")).not().isVisible();
    assertThat(page.getByLabel("Carl")).isVisible();
    page.getByLabel("Emil").check();
    page.locator("#pick").press("Enter");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
    assertThat(
            page.locator("#teams tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("VIP")))
        .containsText("2");
  }

  private String url(String path) {
    return acme.world().base() + "/p/" + acme.slug + path;
  }

  private Visitor at(String name, int width, int height) {
    var visitor = browser.person(name, width, height);
    var session = acme.guest(name).session();
    visitor
        .page()
        .context()
        .addCookies(List.of(new Cookie("session", session).setUrl(acme.world().base())));
    return visitor;
  }
}
