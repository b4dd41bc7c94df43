package com.ensoras.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.world.Guest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody's browser inside one project.
 *
 * @param project the address that everything of the project starts with
 */
record Desk(Visitor visitor, Page page, String project) {

  private static final Pattern MENU_ITEM =
      Pattern.compile("class=\"menu-item\".*?<span>([^<]*)</span>", Pattern.DOTALL);

  /** Signed in already. */
  static Desk of(Browser browser, Guest guest, String slug, int width) {
    var visitor = browser.person(guest.name(), width, width < 500 ? 740 : 800);
    var page = visitor.page();
    page.context().addCookies(List.of(new Cookie("session", guest.session()).setUrl(guest.base())));
    return new Desk(visitor, page, guest.base() + "/p/" + slug);
  }

  /** Somebody else at the same browser, which has the product's files already. */
  Desk as(Guest guest) {
    page.context().clearCookies();
    page.context().addCookies(List.of(new Cookie("session", guest.session()).setUrl(guest.base())));
    return this;
  }

  Desk open(String path) {
    page.navigate(project + path);
    page.waitForSelector("html[data-scripted]");
    return this;
  }

  /** A further tab of the same browser. */
  Desk tab(String path) {
    return new Desk(visitor, visitor.tab(), project).open(path);
  }

  /** By the menu, as people do. */
  Desk go(String label) {
    menu().filter(new Locator.FilterOptions().setHasText(label)).click();
    assertThat(page.locator("h1")).hasText(label);
    return this;
  }

  /** Exactly these entries: on the page, as soon as it follows, and in what the server sends. */
  Desk showsMenu(String... labels) {
    assertThat(menu()).hasText(labels);
    var html =
        page.context()
            .request()
            .get(page.url(), RequestOptions.create().setHeader("Accept", "text/html"))
            .text();
    assertThat(MENU_ITEM.matcher(html).results().map(item -> item.group(1)).toList())
        .containsExactly(labels);
    return this;
  }

  Desk isAt(String path) {
    assertThat(page).hasURL(project + path);
    return this;
  }

  Desk says(String toast) {
    assertThat(page.locator("#toasts")).containsText(toast);
    return this;
  }

  Locator menu() {
    return page.locator("#menu .menu-sections a.menu-item");
  }

  Locator dialog() {
    return page.locator("#dialog[open]");
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  /** An act of the page, in its head. */
  Desk act(String label) {
    page.locator(".bar-actions a", new Page.LocatorOptions().setHasText(label)).click();
    return this;
  }

  /** Opens the dialog and stops before it is sent. */
  Desk fillInvitation(String address, String role) {
    act("Invite User").dialog().getByLabel("Email Address").fill(address);
    dialog().getByLabel(role).check();
    return this;
  }

  /** A row of the list that is shown. */
  Locator row(String text) {
    return page.locator("tr[data-rows-target=row]")
        .filter(new Locator.FilterOptions().setHasText(text));
  }

  /** Survives as long as the page is not loaded anew. */
  Desk mark() {
    page.evaluate("window.mark = 'still here'");
    return this;
  }

  Desk hasItsMark() {
    assertThat(page.evaluate("window.mark")).as("the page was loaded anew").isEqualTo("still here");
    return this;
  }

  /** Presses Tab until it has the focus, which must be seen. */
  Desk tabTo(String selector) {
    for (int presses = 0; !has(selector); presses++) {
      assertThat(presses).as("Tab never comes to " + selector).isLessThan(150);
      page.keyboard().press("Tab");
    }
    var ring =
        """
        () => {
          const drawn = element => {
            const style = getComputedStyle(element)
            return style.outlineStyle !== 'none' && style.outlineWidth !== '0px' || style.boxShadow !== 'none'
          }
          return document.activeElement.matches(':focus-visible') && drawn(document.activeElement)
        }
        """;
    assertThat(page.evaluate(ring)).as("the focus on " + selector + " is seen").isEqualTo(true);
    return this;
  }

  /** Presses a key until the focus is there. */
  Desk pressUntil(String key, String selector) {
    for (int presses = 0; !has(selector); presses++) {
      assertThat(presses).as(key + " never comes to " + selector).isLessThan(40);
      page.keyboard().press(key);
    }
    return this;
  }

  private boolean has(String selector) {
    return (Boolean) page.evaluate("it => document.activeElement?.matches(it) ?? false", selector);
  }
}
