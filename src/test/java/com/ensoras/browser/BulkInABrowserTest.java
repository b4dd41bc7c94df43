package com.ensoras.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.tickets.Desk;
import com.ensoras.tickets.Replies;
import com.ensoras.tickets.ReplyDraft;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Olga approves what is chosen in the Inbox: asked first, and told how many replies go. */
@EnsorasTest
@Tag("browser")
class BulkInABrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ApplicationContext product;
  private Desk desk;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    desk.acme
        .world()
        .run(
            "update role set replies_wait = true where name = 'Support Agent' and project_id = (select id from project where slug = ?)",
            desk.acme.slug);
    for (var customer : new String[] {"anna", "bob"}) {
      var ticket = desk.write(customer + "@example.test", "Lamp of " + customer, "It broke");
      desk.bean(Replies.class).reply(desk.as("Arne"), ticket, ReplyDraft.of("Try again"));
    }
    desk.write("cleo@example.test", "No reply yet", "It broke");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void manyRepliesGoOnlyAfterAQuestionThatCountsThem() {
    var olga =
        com.ensoras.browser.Desk.of(browser, desk.acme.guest("Olga"), desk.acme.slug, 1280)
            .open("/inbox");
    olga.page().locator("[data-select-target=all]").check();
    var approve = button(olga.page(), "Approve Pending");
    approve.click();
    var question = olga.page().locator("dialog[open]");
    assertThat(question).containsText("Send 2 replies?");
    question.locator("button", new Locator.LocatorOptions().setHasText("Not yet")).click();
    assertThat(question).hasCount(0);
    assertThat(olga.page().locator("#inbox")).containsText("Awaiting Approval");
    approve.click();
    question.locator("button[value=yes]").click();
    assertThat(olga.page().locator("#main")).containsText("2 approved, 1 skipped");
  }

  private static Locator button(Page page, String name) {
    return page.locator("button", new Page.LocatorOptions().setHasText(name));
  }
}
