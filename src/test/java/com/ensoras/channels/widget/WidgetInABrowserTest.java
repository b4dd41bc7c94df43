package com.ensoras.channels.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Permission;
import com.ensoras.browser.Browser;
import com.ensoras.browser.Visitor;
import com.ensoras.people.Acme;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The widget on a page of another origin, whose policy is strict. */
@EnsorasTest
@Tag("browser")
class WidgetInABrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ApplicationContext product;
  private Acme acme;
  private ChatHouse house;
  private Shop shop;
  private String site;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    shop = new Shop(acme, "optional", "");
    site = shop.site();
    house = shop.house();
    var role =
        acme.role(
            "Chatters",
            "all",
            Permission.ACTIVE_CHATS_VIEW,
            Permission.TICKETS_LIST,
            Permission.TICKETS_VIEW,
            Permission.TICKETS_RESPOND);
    acme.join("Nils Holm", role.id());
    acme.join("Ines Roth", role.id());
  }

  @AfterEach
  void close() {
    shop.close();
    acme.close();
  }

  @Test
  void twoVisitorsAndTwoAgentsChatAtOnce() {
    var nils = agent("Nils Holm");
    nils.navigate(acme.world().base() + "/p/" + acme.slug + "/active-chats");
    assertThat(nils.locator("main")).containsText("Nobody is in a chat");
    var anna = visitor("anna", 1280);
    var bob = visitor("bob", 1280);
    write(anna, "My lamp broke", "anna@example.test");
    assertThat(nils.locator("main")).containsText("anna@example.test");
    write(bob, "Where is my parcel", "");
    assertThat(nils.locator("#menu")).containsText("Active Chats");
    assertThat(nils.locator(".menu-item[aria-current] .menu-count")).hasText("2");
    nils.locator("a.row-link", new Page.LocatorOptions().setHasText("anna@example.test")).click();
    var ines = agent("Ines Roth");
    ines.navigate(acme.world().base() + "/p/" + acme.slug + "/active-chats");
    ines.locator("a.row-link", new Page.LocatorOptions().setHasText("Anonymous")).click();
    assertThat(nils.locator("#live")).hasText("Live");
    anna.locator("#text").pressSequentially("It");
    assertThat(nils.locator("#typing")).containsText("anna@example.test is typing…");
    nils.locator("#f-body").pressSequentially("Did you try");
    assertThat(anna.locator(".typing")).hasText("Nils is typing…");
    reply(nils, "Did you try http://localhost/lamps?");
    reply(ines, "It comes <b>today</b>");
    assertThat(anna.locator(".theirs").last()).containsText("Nils");
    assertThat(anna.locator(".theirs a")).hasAttribute("href", "http://localhost/lamps");
    assertThat(anna.locator(".theirs a")).hasAttribute("rel", "noopener noreferrer nofollow");
    assertThat(bob.locator(".theirs").last()).containsText("It comes <b>today</b>");
    assertThat(bob.locator(".log")).not().containsText("lamps");
    assertThat(nils.locator("#thread")).not().containsText("parcel");

    anna.navigate(site + "/another-page");
    anna.locator(".launch").click();
    assertThat(anna.locator(".log")).containsText("My lamp broke");
    assertThat(anna.locator(".theirs").last()).containsText("Did you try");
    assertThat(anna.locator("#email")).isHidden();
    write(anna, "Yes", "");
    assertThat(nils.locator("#thread")).containsText("Yes");
    var tab = anna.context().newPage();
    tab.navigate(site);
    tab.locator(".launch").click();
    write(tab, "From a second tab", "");
    assertThat(anna.locator(".mine").last()).containsText("From a second tab");
    assertThat(house.count("ticket")).isEqualTo(2);
    assertThat(house.count("message")).isEqualTo(6);
  }

  @Test
  void withoutAMouseOnAPhoneAndForEverybodysEyes() {
    var page = visitor("keys", 1280);
    page.navigate(site);
    page.locator(".launch").waitFor();
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("[role=dialog]")).isVisible();
    assertThat(page.locator("#email")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().type("Hello");
    page.keyboard().press("Enter");
    assertThat(page.locator(".mine")).containsText("Hello");
    page.keyboard().press("Escape");
    assertThat(page.locator("[role=dialog]")).isHidden();
    assertThat(page.locator(".launch")).isFocused();
    reply(agentAt(), "An answer");
    assertThat(page.locator(".launch")).hasAttribute("aria-label", "Open chat, 1 new message");

    var phone = browser.person("phone", 360, 740);
    phone.page().context().addInitScript(Shop.LOOK_IN);
    phone.page().navigate(site);
    phone.page().locator(".launch").click();
    write(phone.page(), "A long word: " + "x".repeat(300), "");
    assertThat(phone.page().locator(".mine")).isVisible();
    assertThat(phone.page().locator(".message[data-client]")).hasCount(0);
    phone.fits().accessible("widget-phone");
    var box = phone.page().locator("[role=dialog]").boundingBox();
    assertThat(List.of(box.width, box.height)).containsExactly(360.0, 740.0);
    for (int i = 0; i < 8; i++) {
      phone.page().keyboard().press("Tab");
      assertThat(phone.page().evaluate("document.activeElement.tagName")).isEqualTo("ENSORAS-CHAT");
    }
    phone.page().keyboard().press("Escape");
    assertThat(phone.page().locator(".launch")).isVisible();
    var wide = browser.person("wide", 1280, 800);
    wide.page().navigate(site);
    wide.page()
        .locator("ensoras-chat")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    assertThat(wide.page().evaluate("document.querySelector('ensoras-chat').shadowRoot")).isNull();
  }

  private Page agentAt() {
    var page = agent("Nils Holm");
    page.navigate(acme.world().base() + "/p/" + acme.slug + "/tickets/" + house.ticket());
    return page;
  }

  private Page visitor(String name, int width) {
    Visitor visitor = browser.person(name, width, 800);
    visitor.page().context().addInitScript(Shop.LOOK_IN);
    visitor.page().navigate(site);
    if (!name.equals("keys")) {
      visitor.page().locator(".launch").click();
    }
    return visitor.page();
  }

  private Page agent(String name) {
    var page = browser.person(name).page();
    var guest = acme.guest(name);
    page.context().addCookies(List.of(new Cookie("session", guest.session()).setUrl(guest.base())));
    return page;
  }

  private static void write(Page page, String text, String email) {
    if (!email.isEmpty()) {
      page.locator("#email").fill(email);
    }
    page.locator("#text").fill(text);
    page.locator(".send").click();
  }

  private static void reply(Page page, String text) {
    page.locator("#f-body").fill(text);
    page.locator("#reply button[type=submit]").click();
    assertThat(page.locator("#thread")).containsText(text);
  }
}
