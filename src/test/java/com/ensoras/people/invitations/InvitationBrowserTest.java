package com.ensoras.people.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.browser.Browser;
import com.ensoras.browser.Visitor;
import com.ensoras.mail.TestMail;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Inviting and accepting in browsers. */
@EnsorasTest
@Tag("browser")
class InvitationBrowserTest {

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
  void theOwnerInvitesFromTheUsersPageAndSomebodyNewJoins() {
    var email = fresh("nora");
    var olga = as(browser.person("olga"), world.olga);
    olga.open(world.base() + "/p/" + world.acme + "/users");
    olga.page().click("text=Invite User");
    olga.page().waitForSelector("#invitation-form");
    olga.accessible("invite-user");
    olga.page().fill("#f-email", email);
    olga.page().check("#f-role-" + world.role("Viewer"));
    olga.page().click("text=Send Invitation");
    olga.page().waitForSelector("#link");
    olga.accessible("invitation").fits();
    assertThat(olga.page().textContent("body")).contains(email, "Pending", "Viewer");

    var link = TestMail.linkSentTo(email);
    var nora = browser.person("nora");
    nora.open(world.base() + link.substring(link.indexOf("/invitations/")));
    nora.accessible("invitation-opened").fits();
    assertThat(nora.page().textContent("#offer")).contains("Olga", "Acme", "Viewer", email);
    nora.page().fill("#f-name", "Nora");
    nora.page().fill("#f-password", "seven quiet otters");
    nora.page().click("#acceptance-form button");
    nora.page().waitForURL("**/p/" + world.acme + "/**");

    olga.open(world.base() + "/p/" + world.acme + "/users");
    assertThat(olga.page().textContent("main")).contains("Nora", "Nobody is invited now");
  }

  @Test
  void aPastedListIsAnsweredLineByLine() {
    var olga = as(browser.person("olga"), world.olga);
    olga.open(world.base() + "/p/" + world.acme + "/users/invite");
    olga.page()
        .fill("#f-email", fresh("a") + "\n" + fresh("b") + "\n" + world.arne.email() + "\nnobody");
    olga.page().check("#f-role-" + world.role("Viewer"));
    olga.page().click("text=Send Invitation");
    olga.page().waitForSelector("#invited");
    olga.accessible("invitations-made").fits();
    world.olga.json(
        "POST",
        "/api/v1/projects/" + world.acme + "/invitations",
        "{\"email\":\"%s\",\"role\":\"%s\"}".formatted(fresh("c"), world.role("Viewer")));
    olga.page().waitForSelector("#invitation-states"); // the live refresh has come
    assertThat(olga.page().textContent("#refused")).contains("nobody", world.arne.email());
    assertThat(olga.page().locator("#invited input").count()).isEqualTo(2);
  }

  @Test
  void anInvitationIsRevokedInADialogThatSaysWhatHappens() {
    var email = fresh("nora");
    world.olga.post(
        "/p/" + world.acme + "/invitations",
        "email",
        email,
        "role",
        world.role("Viewer").toString());
    var olga = as(browser.person("olga"), world.olga);
    olga.open(world.base() + "/p/" + world.acme + "/users");
    olga.accessible("users-with-invitations");
    olga.page().click("text=" + email);
    olga.page().waitForSelector("#revoke");
    olga.page().click("#revoke");
    olga.page().waitForSelector("dialog[open] form");
    assertThat(olga.page().textContent("dialog[open]")).contains("stop working");
    olga.page().click("dialog[open] button[type=submit]");
    olga.page().waitForURL("**/p/" + world.acme + "/invitations");
    olga.open(world.base() + "/p/" + world.acme + "/invitations?state=ended");
    olga.accessible("invitations-ended");
    assertThat(olga.page().textContent("main")).contains(email);
  }

  @Test
  void whoIsSignedInAsAnotherSwitches() {
    var email = fresh("nora");
    world.olga.post(
        "/p/" + world.acme + "/invitations",
        "email",
        email,
        "role",
        world.role("Viewer").toString());
    var link = TestMail.linkSentTo(email);
    var stranger = as(browser.person("stranger"), world.stranger);
    stranger.open(world.base() + link.substring(link.indexOf("/invitations/")));
    stranger.accessible("invitation-other-account");
    stranger.page().click("text=Switch account");
    stranger.page().waitForSelector("#f-name");
  }

  @Test
  void everythingFitsAPhone() {
    var olga = as(browser.person("olga", 360, 740), world.olga);
    world.olga.post(
        "/p/" + world.acme + "/invitations",
        "email",
        fresh("somebody.with.a.very.long.address.indeed"),
        "role",
        world.role("Viewer").toString());
    olga.open(world.base() + "/p/" + world.acme + "/users/invite").fits().picture("invite-phone");
    olga.open(world.base() + "/p/" + world.acme + "/invitations")
        .fits()
        .picture("invitations-phone");
    olga.page().click(".row-link");
    olga.page().waitForSelector("#invitation");
    olga.fits().picture("invitation-phone");
  }

  private Visitor as(Visitor visitor, Guest guest) {
    visitor
        .page()
        .context()
        .addCookies(List.of(new Cookie("session", guest.session()).setUrl(world.base())));
    return visitor;
  }

  private static String fresh(String name) {
    return name + "-" + UUID.randomUUID() + "@example.com";
  }
}
