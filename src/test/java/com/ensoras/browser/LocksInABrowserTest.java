package com.ensoras.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Menus, Back, several tabs, no mouse and a phone, in a real browser. */
@EnsorasTest
@Tag("browser")
class LocksInABrowserTest {

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
  void everybodyHasTheMenuOfTheirRole() {
    var desk = at(world.olga);
    desk.open("")
        .isAt("/dashboard")
        .showsMenu(
            "Dashboard",
            "Inbox",
            "Tickets",
            "Users",
            "Teams",
            "Roles",
            "Settings",
            "Audit",
            "Tags",
            "Email Rules",
            "Macros",
            "Email",
            "Widget");
    desk.as(world.lena)
        .open("")
        .isAt("/dashboard")
        .showsMenu("Dashboard", "Inbox", "Tickets", "Users", "Teams", "Tags", "Macros");
    desk.as(world.ada)
        .open("")
        .isAt("/dashboard")
        .showsMenu(
            "Dashboard",
            "Inbox",
            "Tickets",
            "Users",
            "Teams",
            "Roles",
            "Settings",
            "Tags",
            "Email Rules",
            "Macros",
            "Email",
            "Widget");
    var keeper = world.memberWith("Kim", List.of("roles.list", "project-settings.view"));
    desk.as(keeper).open("").isAt("/roles").showsMenu("Roles", "Settings");
    var seater = world.memberWith("Sam", List.of("teams.list", "teams.create", "billing.view"));
    desk.as(seater).open("").isAt("/teams").showsMenu("Teams");
    desk.as(world.arne)
        .open("")
        .isAt("/dashboard")
        .showsMenu("Dashboard", "Inbox", "Tickets", "Tags", "Macros");
    desk.as(world.vera)
        .open("/users")
        .isAt("/dashboard")
        .showsMenu("Dashboard", "Inbox", "Tickets");
    desk.as(world.memberWith("Nil", List.of()))
        .open("/users")
        .isAt("/access")
        .showsMenu()
        .visitor()
        .picture("locks-no-menu");
  }

  @Test
  void nothingOfAPageIsLeftBehindBackWhenItsRightIsGone() {
    var menu = new String[] {"Users", "Settings"};
    var kim = at(world.memberWith("Kim", List.of("users.list", "project-settings.view")));
    kim.open("/settings").showsMenu(menu).go("Users");
    give("Kim", List.of("users.list"));
    assertThat(kim.menu()).hasText(new String[] {"Users"});
    backToNothing(kim);

    var sam = at(world.memberWith("Sam", List.of("users.list", "project-settings.view")));
    sam.open("/settings").showsMenu(menu).open("/users");
    give("Sam", List.of("users.list"));
    assertThat(sam.menu()).hasText(new String[] {"Users"});
    backToNothing(sam);
  }

  private static void backToNothing(Desk who) {
    who.page().goBack();
    assertThat(who.page().locator("h1")).hasText("Users");
    assertThat(who.page().locator(".notice")).containsText("Project Settings: View");
    who.isAt("/users").showsMenu("Users");
    assertThat(who.page().content()).doesNotContain("Invitations are valid");
  }

  @Test
  void twoTabsOfOneRoleMergeAndSigningOutEndsBoth() {
    var one = at(world.olga).open("/roles/" + world.role("Viewer"));
    var two = one.tab("/roles/" + world.role("Viewer")).mark();
    var there = new RoleSheet(two.page()).named("Watcher").expand("tags");
    new RoleSheet(one.page()).tick("tags.list").save();
    one.isAt("/roles");
    there.holds("tags.list", true);
    two.hasItsMark();
    assertThat(two.page().locator("#f-name")).hasValue("Watcher");
    there.save();
    two.isAt("/roles");
    assertThat(one.row("Watcher")).containsText("5");

    one.page().locator(".menu-person").click();
    one.page().locator("#profile button[type=submit]").click();
    assertThat(one.page()).hasURL(Pattern.compile("/sign-in"));
    assertThat(two.page()).hasURL(Pattern.compile("/sign-in"));
    one.page().goBack();
    assertThat(one.page()).hasURL(Pattern.compile("/sign-in"));
  }

  @Test
  void reloadingAfterSendingSendsNothingAgain() {
    var olga = at(world.olga).open("/users/invite");
    var mails = List.of("a." + UUID.randomUUID() + "@x.test", "b." + UUID.randomUUID() + "@x.test");
    olga.page().fill("#f-email", String.join("\n", mails));
    olga.page().getByLabel("Viewer").check();
    olga.press("Send Invitation");
    assertThat(olga.page().locator("#invited")).containsText("2 invitations sent");
    olga.visitor().accessible("locks-invited-two");
    olga.page().reload();
    assertThat(olga.page().locator("#invited")).hasCount(0);
    olga.open("/invitations");
    assertThat(olga.page().locator("tr[data-rows-target=row]")).hasCount(2);
  }

  @Test
  void whatIsOthersIsNotFound() {
    var olga = at(world.olga);
    var paths =
        List.of(
            "/p/" + world.globex + "/users",
            "/p/" + world.acme + "/users/" + world.mallory.member(),
            "/p/" + world.acme + "/roles/" + UUID.randomUUID(),
            "/p/" + world.acme + "/no-such-page");
    var said = new ArrayList<String>();
    for (var path : paths) {
      assertThat(olga.page().navigate(world.base() + path).status()).as(path).isEqualTo(404);
      said.add(olga.page().locator("#error > .card-body > p").first().textContent());
    }
    assertThat(said).containsOnly(said.getFirst());
    olga.visitor().accessible("locks-not-found").fits();
  }

  @Test
  void invitingAndEditingARoleNeedNoMouse() {
    var olga = at(world.olga).open("/users");
    var keys = olga.page().keyboard();
    olga.tabTo("a[href$='/users/invite']");
    keys.press("Enter");
    assertThat(olga.dialog().locator("#f-email")).isFocused();
    keys.type("new." + UUID.randomUUID() + "@x.test");
    olga.tabTo("dialog input[name=role]");
    keys.press("Space");
    olga.pressUntil("ArrowDown", "[id='f-role-" + world.role("Viewer") + "']");
    olga.tabTo("dialog button[type=submit]");
    keys.press("Enter");
    olga.says("Invitation sent to new.");
    assertThat(olga.page().locator("#invitation")).containsText("Viewer");

    keys.press("Control+k");
    keys.type("Roles");
    keys.press("Enter");
    olga.isAt("/roles");
    olga.pressUntil("j", "#role-" + world.role("Viewer") + " .row-link");
    keys.press("Enter");
    assertThat(olga.page().locator("h1")).hasText("Viewer");
    olga.tabTo("#details-tags > summary");
    keys.press("Enter");
    olga.tabTo("[id='p-tags.create']");
    keys.press("Space");
    new RoleSheet(olga.page()).shows("tags", 2, 4);
    keys.press("Control+Enter");
    olga.isAt("/roles").says("Role saved.");
  }

  @Test
  void onAPhoneTheMenuIsBehindAButton() {
    var lena = Desk.of(browser, world.lena, world.acme, 360).open("");
    assertThat(lena.menu().first()).isHidden();
    lena.page().locator(".bar-menu").click();
    lena.visitor().picture("locks-phone-menu");
    lena.go("Teams")
        .showsMenu("Dashboard", "Inbox", "Tickets", "Users", "Teams", "Tags", "Macros")
        .visitor()
        .fits();
  }

  private Desk at(Guest guest) {
    return Desk.of(browser, guest, world.acme, 1280);
  }

  /** The role of somebody who has one of their own becomes this. */
  private void give(String name, List<String> permissions) {
    var member =
        world.one(
            UUID.class,
            "select m.id from member m join account a on a.id = m.account_id join project p on p.id = m.project_id where p.slug = ? and a.name = ?",
            world.acme,
            name);
    var answer =
        world.olga.json(
            "PUT",
            "/api/v1/projects/" + world.acme + "/users/" + member + "/role",
            "{\"role\": \"" + world.roleWith(permissions) + "\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
  }
}
