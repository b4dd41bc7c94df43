package com.ensoras.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.tickets.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What forms do while they are filled in, and where they say what was wrong. */
@EnsorasTest
@Tag("browser")
class FormsInABrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ApplicationContext product;
  private Desk desk;

  @BeforeEach
  void found() {
    desk = new Desk(product);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void untilWhenAndWhoInsteadAreAskedOnlyOfWhoeverIsAway() {
    var page = at("Arne", "/access").page();
    assertThat(page.locator("#f-until")).isDisabled();
    assertThat(page.locator("#f-deputy")).isDisabled();
    page.locator("#f-away").check();
    assertThat(page.locator("#f-until")).isEnabled();
    assertThat(page.locator("#f-deputy")).isEnabled();
  }

  @Test
  void aSingleErrorOfADialogIsSeenOnceAtItsField() {
    var ticket = desk.write("anna@example.test", "Lamp", "It broke");
    var page = at("Arne", "/tickets/" + ticket.value()).page();
    page.locator(".panel a[href$='/forward']").click();
    page.locator("#f-to").fill("nobody");
    page.locator("#forward-form button[type=submit]").click();
    assertThat(page.locator("#f-to-error")).isVisible();
    assertThat(page.locator("#f-to")).isFocused();
    assertThat(page.locator("#forward-form #errors").boundingBox().width).isEqualTo(1);
  }

  private com.ensoras.browser.Desk at(String who, String path) {
    return com.ensoras.browser.Desk.of(browser, desk.acme.guest(who), desk.acme.slug, 1280)
        .open(path);
  }
}
