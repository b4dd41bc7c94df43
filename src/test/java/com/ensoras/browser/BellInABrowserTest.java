package com.ensoras.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.tickets.Desk;
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

/** The bell counts by itself, the browser says it once for all its tabs, and looking is reading. */
@Tag("browser")
@EnsorasTest
class BellInABrowserTest {

  /** Notes what the browser is asked to show. */
  private static final String NOTED =
      """
      window.Notification = class {
        static permission = "granted"
        static requestPermission = async () => "granted"
        constructor(title, { body }) {
          const shown = JSON.parse(localStorage.getItem("shown") ?? "[]")
          localStorage.setItem("shown", JSON.stringify([...shown, `${title}: ${body}`]))
        }
        close() {}
      }
      """;

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ApplicationContext product;
  private Desk desk;
  private String acme;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    acme = desk.acme.world().base() + "/p/" + desk.acme.slug;
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theBellCountsByItselfAndTheBrowserSaysItOnce() {
    var arne = arne();
    arne.open(acme + "/tickets");
    var other = arne.tab();
    other.navigate(acme + "/access");
    other.waitForSelector("html[data-scripted]");
    var ticket = desk.write("anna@example.test", "Broken", "It broke");
    desk.assign(ticket, "Arne", null);
    assertThat(arne.page().locator(".bell-count")).hasText("1 unread");
    assertThat(other.locator(".bell-count")).hasText("1 unread");
    assertThat(shown(arne.page())).containsExactly("Olga assigned it to you: #1 Broken");
    arne.page().locator("#bell").click();
    arne.page().locator(".notice-ticket").click();
    assertThat(arne.page().locator("h1")).hasText("Broken");
    assertThat(arne.page().locator(".bell-count")).isHidden();
    assertThat(other.locator(".bell-count")).isHidden();
    mention(arne.page());
  }

  /** After an @, the keyboard chooses whom the note names. */
  private void mention(Page page) {
    page.locator("[data-compose-target=kind][data-kind=note]").click();
    page.locator("#note-body").pressSequentially("Ask @le");
    assertThat(page.locator(".mentions [aria-selected=true]")).hasText("Lena");
    page.keyboard().press("Enter");
    assertThat(page.locator("#note-body")).hasValue("Ask @Lena ");
    page.locator("#note button[type=submit]").click();
    assertThat(page.locator(".mention")).hasText("@Lena");
  }

  private static List<Object> shown(Page page) {
    return List.copyOf((List<?>) page.evaluate("JSON.parse(localStorage.getItem('shown'))"));
  }

  private Visitor arne() {
    var arne = browser.person("Arne", 1280, 740);
    var context = arne.page().context();
    context.addInitScript(NOTED);
    context.addCookies(
        List.of(
            new Cookie("session", desk.acme.guest("Arne").session())
                .setUrl(desk.acme.world().base())));
    return arne;
  }
}
