package com.ensoras.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.tickets.Desk;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever got the customer's message too is copied by one button, beside whom one typed. */
@EnsorasTest
@Tag("browser")
class ReplyToAllInABrowserTest {

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
  void oneButtonAddsThem() {
    var ticket = desk.write("anna@example.test", "Lamp", "It broke");
    desk.acme
        .world()
        .run(
            "update message set cc_addresses = '{boss@example.test,partner@example.test}' where ticket_id = ?",
            ticket.value());
    var arne =
        com.ensoras.browser.Desk.of(browser, desk.acme.guest("Arne"), desk.acme.slug, 1280)
            .open("/tickets/" + ticket.value());
    var copies = arne.page().locator("#f-cc");
    assertThat(copies).isHidden();
    arne.page().locator("button", new Page.LocatorOptions().setHasText("Reply to all")).click();
    assertThat(copies).isFocused();
    assertThat(copies).hasValue("boss@example.test, partner@example.test");
    copies.fill("carl@example.test partner@example.test");
    arne.page().locator("button", new Page.LocatorOptions().setHasText("Reply to all")).click();
    assertThat(copies).hasValue("carl@example.test, partner@example.test, boss@example.test");
    arne.visitor().accessible("reply to all").as(360, 740).fits().picture("reply-to-all-360");
  }
}
