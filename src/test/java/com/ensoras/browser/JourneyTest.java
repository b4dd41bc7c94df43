package com.ensoras.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.SecondNode;
import com.ensoras.accounts.SetUp;
import com.ensoras.mail.TestMail;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A new installation, from the link in the terminal to two people who follow each other. */
@Tag("browser")
class JourneyTest {

  private static final Path DATA = Path.of("target/test-journey");
  private static final String PASSWORD = "nine loud herons";

  @RegisterExtension static final Browser browser = new Browser();

  private static SecondNode node;

  private final String arnesAddress = "arne." + UUID.randomUUID() + "@example.test";
  private final String beasAddress = "bea." + UUID.randomUUID() + "@example.test";

  @BeforeAll
  static void start() {
    node = SecondNode.alone(DATA);
  }

  @AfterAll
  static void stop() {
    if (node != null) {
      node.close();
    }
  }

  @Test
  void fromTheSetUpLinkToTwoPeopleWhoFollowEachOther() {
    var olga = foundsHerProject(signsUpByTheLinkInTheTerminal());
    makesARole(olga);
    invites(olga);
    var arne = acceptsInASecondBrowser();
    isSentAwayFromALockedPage(arne);
    followsWhileTyping(olga, arne);
    aRoleInUseStays(olga);
  }

  private static Visitor signsUpByTheLinkInTheTerminal() {
    var olga = browser.person("olga");
    olga.open(at(node.bean(SetUp.class).link().orElseThrow())).accessible("journey-1-set-up");
    var page = olga.page();
    page.getByLabel("Your name").fill("Olga");
    page.getByLabel("Email address").fill("olga@lark.example");
    page.getByLabel("Password").fill(PASSWORD);
    page.locator("#new-account-form button[type=submit]").click();
    assertThat(page.locator("h1")).hasText("No project yet");
    assertThat(page.locator("#main")).containsText("You are in no project yet");
    olga.accessible("journey-2-no-project");
    return olga;
  }

  private static Desk foundsHerProject(Visitor olga) {
    var page = olga.page();
    page.locator("#main a[href='/projects/new']").first().click();
    page.fill("#f-name", "Lark & Sons");
    page.locator("#project-form button[type=submit]").click();
    assertThat(page).hasURL(Pattern.compile("/p/lark[^/]*/dashboard$"));
    var project = page.url().substring(0, page.url().length() - "/dashboard".length());
    var desk =
        new Desk(olga, page, project)
            .says("Lark & Sons was created.")
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
    olga.picture("journey-3-founded");
    return desk;
  }

  private static void makesARole(Desk olga) {
    olga.go("Roles").act("New Role");
    assertThat(olga.page().locator("h1")).hasText("New Role");
    var role = new RoleSheet(olga.page()).named("People lead");
    assertThat(olga.page().locator("details[open]")).hasCount(0);
    role.keepsBaseAndDependentsTogether().selectsAllInThreeStates();
    role.tick("users.invite", "teams.create", "project-settings.view");
    olga.visitor().accessible("journey-4-role-editor");
    role.save();
    olga.isAt("/roles");
    assertThat(olga.row("People lead")).containsText("5");
  }

  private void invites(Desk olga) {
    olga.go("Users");
    olga.fillInvitation(arnesAddress, "People lead").visitor().picture("journey-5-invite");
    olga.dialog().locator("button[type=submit]").dblclick();
    assertThat(olga.page()).hasURL(Pattern.compile("/invitations/[-0-9a-f]{36}$"));
    olga.says("Invitation sent to " + arnesAddress);
    assertThat(olga.page().locator("#link")).isVisible();
    olga.visitor().accessible("journey-6-invited");
    olga.page().reload();
    assertThat(olga.page().locator("#link")).hasCount(0);
    olga.open("/invitations");
    assertThat(olga.row(arnesAddress)).hasCount(1);
    assertThat(TestMail.lettersTo(arnesAddress)).hasSize(1);
  }

  private Desk acceptsInASecondBrowser() {
    var arne = browser.person("arne");
    arne.open(at(TestMail.linkSentTo(arnesAddress))).accessible("journey-7-opened");
    var page = arne.page();
    assertThat(page.locator("#offer")).containsText("Olga");
    assertThat(page.locator("#offer")).containsText("People lead");
    page.getByLabel("Your name").fill("Arne");
    page.getByLabel("Password").fill(PASSWORD);
    page.locator("#acceptance-form button[type=submit]").click();
    assertThat(page).hasURL(Pattern.compile("/users$"));
    var project = page.url().substring(0, page.url().length() - "/users".length());
    return new Desk(arne, page, project)
        .says("You joined Lark & Sons.")
        .showsMenu("Users", "Teams", "Settings");
  }

  private static void isSentAwayFromALockedPage(Desk arne) {
    arne.open("/roles").isAt("/users");
    assertThat(arne.page().locator(".notice"))
        .hasText("That page needs the permission “Roles: List”. Olga can grant it.");
    arne.visitor().picture("journey-8-redirected");
  }

  /** Two tabs of Arne's, in the middle of something, while Olga changes what his role may. */
  private void followsWhileTyping(Desk olga, Desk arne) {
    arne.mark().fillInvitation(beasAddress.substring(0, 20), "People lead");
    var team = arne.tab("/teams/new").mark();
    team.page().fill("#f-name", "Half a na");
    team.page().locator("#f-name").press("ArrowLeft");

    olga.go("Roles").row("People lead").click();
    var role = new RoleSheet(olga.page());
    role.tick("roles.list").untick("project-settings.view");
    assertThat(olga.page().locator("#impact")).containsText("Arne loses Project Settings: View");
    olga.visitor().picture("journey-9-impact");
    var asked = System.nanoTime();
    role.saveAllTheSame("Arne loses Project Settings: View");
    assertThat(arne.menu()).hasText(new String[] {"Users", "Teams", "Roles"});
    assertThat(team.menu()).hasText(new String[] {"Users", "Teams", "Roles"});
    System.out.printf(
        "Two tabs followed %d ms after Save was pressed.%n",
        (System.nanoTime() - asked) / 1_000_000);
    olga.isAt("/roles");

    team.hasItsMark();
    assertThat(team.page().locator("#f-name")).hasValue("Half a na");
    assertThat(team.page().locator("#f-name")).isFocused();
    assertThat(team.page().locator("#f-name").evaluate("it => it.selectionStart")).isEqualTo(8);
    arne.hasItsMark();
    arne.visitor().picture("journey-10-followed");
    assertThat(arne.dialog().getByLabel("Email Address")).hasValue(beasAddress.substring(0, 20));
    assertThat(arne.dialog().getByLabel("People lead")).isChecked();
    arne.dialog().getByLabel("Email Address").fill(beasAddress);
    arne.dialog().locator("button[type=submit]").click();
    arne.says("Invitation sent to " + beasAddress);
    team.page().fill("#f-name", "Half a name no more");
    team.page().locator("#team-form button[type=submit]").click();
    team.isAt("/teams").showsMenu("Users", "Teams", "Roles");
  }

  private static void aRoleInUseStays(Desk olga) {
    olga.row("People lead").click();
    olga.page().locator("#delete-role").click();
    assertThat(olga.dialog().locator("#in-use"))
        .hasText(
            "The role People lead cannot be deleted: 1 member has it and 1 pending invitation offers it.");
    olga.visitor().accessible("journey-11-in-use");
    olga.page().keyboard().press("Escape");
    assertThat(olga.dialog()).hasCount(0);
    assertThat(olga.go("Roles").row("People lead")).hasCount(1);
  }

  private static String at(String link) {
    return node.url() + URI.create(link).getPath();
  }
}
