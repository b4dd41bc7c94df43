package com.ensoras.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.tickets.Desk;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Arne and Lena on one ticket: each sees the other, and the second reply is warned of. */
@EnsorasTest
@Tag("browser")
class ColleaguesInABrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ApplicationContext product;
  private Desk desk;
  private String path;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    path = "/tickets/" + desk.write("anna@example.test", "Lamp", "It broke").value();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theySeeEachOtherAndTheSecondReplyIsWarnedOf() {
    var arne = at("Arne", 1280);
    assertThat(arne.page().locator("#beside")).isHidden();
    var lena = at("Lena", 360);
    assertThat(arne.page().locator("#beside")).hasText("Lena is viewing");
    assertThat(lena.page().locator("#beside")).hasText("Arne is viewing");
    assertThat(arne.page().locator("#beside-said")).hasText("Lena is viewing");

    body(arne).pressSequentially("I think");
    body(lena).pressSequentially("We send a new one");
    assertThat(arne.page().locator("#beside")).hasText("Lena is writing a reply");
    assertThat(arne.page().locator("#beside-warning")).hasText("Lena is writing a reply too.");
    arne.visitor().accessible("a colleague writes");
    lena.visitor().fits().picture("colleagues-phone");

    button(lena, "Send reply").click();
    assertThat(arne.page().locator("#thread")).containsText("We send a new one");
    assertThat(arne.page().locator("#beside-warning")).isHidden();
    assertThat(body(arne)).hasValue("I think");
    button(arne, "Send reply").click();
    assertThat(arne.page().locator("#errors")).containsText("Lena has answered meanwhile.");
    assertThat(body(arne)).hasValue("I think");
    arne.visitor().accessible("a second reply was stopped").picture("second-reply");

    button(arne, "Send anyway").click();
    assertThat(lena.page().locator("#thread")).containsText("I think");
    assertThat(body(arne)).hasValue("");
    body(arne).pressSequentially("One more thing");
    button(arne, "Send reply").click();
    assertThat(arne.page().locator("#thread")).containsText("One more thing");

    lena.open("/tickets");
    assertThat(arne.page().locator("#beside")).isHidden();
  }

  private com.ensoras.browser.Desk at(String who, int width) {
    return com.ensoras.browser.Desk.of(browser, desk.acme.guest(who), desk.acme.slug, width)
        .open(path);
  }

  private static Locator body(com.ensoras.browser.Desk at) {
    return at.page().locator("#reply textarea");
  }

  private static Locator button(com.ensoras.browser.Desk at, String name) {
    return at.page()
        .locator(
            "#reply button", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name));
  }
}
