package com.ensoras.people.roles;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.browser.Browser;
import com.ensoras.browser.Visitor;
import com.ensoras.world.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The role editor and the matrix, ticked in a real browser. */
@EnsorasTest
@Tag("browser")
class RolesInABrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ApplicationContext context;
  private World world;

  @BeforeEach
  void found() {
    world = new World(context);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aSetStaysClosedWhileOneTicks() {
    var page = olga("/roles/new").page();
    var group = page.locator("#group-tickets");
    var count = group.locator("[data-roles-count]");
    var all = group.locator("[data-roles-all]");
    assertThat(count).hasText("0 of 9");
    group.locator("summary").click();
    page.locator("[id='p-tickets.close']").check();
    assertThat(page.locator("[id='p-tickets.list']")).isChecked();
    assertThat(count).hasText("2 of 9");
    assertThat(page.locator("[id='hint-tickets.list']")).isVisible();
    page.locator("[id='p-tickets.list']").uncheck();
    assertThat(count).hasText("0 of 9");
    page.locator("[id='p-tickets.list']").check();
    assertThat(count).hasText("1 of 9");
    all.check();
    assertThat(count).hasText("9 of 9");
    assertThat(group.locator("[data-roles-all-label]")).hasText("Deselect All");
    all.uncheck();
    assertThat(count).hasText("0 of 9");
    assertThat(page.locator("#roles-none")).isVisible();
  }

  @Test
  void theImpactStandsBesideSaveAndIsConfirmed() {
    var viewer = "/roles/" + world.role("Viewer");
    var page = olga(viewer).page();
    page.locator("#details-tickets summary").click();
    page.locator("[id='p-tickets.view']").uncheck();
    assertThat(page.locator("#impact")).containsText("Vera loses Tickets: View.");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    var dialog = page.locator("#confirm-impact");
    assertThat(dialog).isVisible();
    assertThat(dialog).containsText("Vera loses Tickets: View.");
    dialog.getByText("Keep editing").click();
    assertThat(dialog).hasCount(0);
    assertThat(page.locator("[id='p-tickets.view']")).not().isChecked();
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    page.getByText("Save all the same").click();
    assertThat(page.locator(".toast-item")).containsText("Role saved.");
    assertThat(page.locator("[id='role-" + world.role("Viewer") + "']")).containsText("3 of 64");
  }

  @Test
  void theMatrixIsTickedAndSaved() {
    var role = world.roleWith(List.of());
    var page = olga("/roles/matrix").page();
    page.locator("[id='m-" + role + ":tags.update']").check();
    assertThat(page.locator("[id='m-" + role + ":tags.list']")).isChecked();
    assertThat(page.locator("[data-matrix-target=changes]")).hasText("2 changes");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.locator(".toast-item")).containsText("Saved: 1 role.");
  }

  private Visitor olga(String path) {
    return at(1280, 800).open(url(path));
  }

  private Visitor at(int width, int height) {
    var visitor = browser.person("Olga", width, height);
    var cookie = new Cookie("session", world.olga.session()).setUrl(world.base());
    visitor.page().context().addCookies(List.of(cookie));
    return visitor;
  }

  private String url(String path) {
    return world.base() + "/p/" + world.acme + path;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
