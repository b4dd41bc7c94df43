package com.ensoras.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.kernel.Invalid;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What the page kit promises, in a real browser. */
@Tag("browser")
class KitTest {

  @RegisterExtension static final Browser browser = new Browser();

  private static ConfigurableApplicationContext server;
  private static String kit;

  @BeforeAll
  static void start() {
    server = KitServer.start(Kit.class);
    kit = KitServer.base(server) + "/kit";
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void manyClicksAreOnePost() {
    var page = browser.person("olga").open(kit).page();
    page.fill("#f-name", "slow");
    var before = Kit.POSTS.get();
    page.locator("#save").dblclick();
    page.locator("#f-name").press("Enter");
    page.locator("#f-name").press("Enter");
    assertThat(page.locator(".toast-item")).hasText("Saved slow.×");
    assertThat(Kit.POSTS.get() - before).isEqualTo(1);
  }

  @Test
  void aRefusedFormKeepsWhatWasTypedAndFocusesTheSummaryEachTime() {
    var page = browser.person("olga").open(kit).page();
    page.fill("#f-name", "bad");
    page.fill("#f-note", "a long story");
    for (int i = 0; i < 2; i++) {
      page.locator("#f-name").focus();
      page.locator("#save").click();
      assertThat(page.locator("#errors")).isFocused();
      assertThat(page.locator("#f-name")).hasValue("bad");
      assertThat(page.locator("#f-note")).hasValue("a long story");
      assertThat(page.locator("#save")).hasText("Save");
    }
  }

  @Test
  void aChangeOnTheServerRefreshesThePageAndLosesNothingOfOnesOwn() {
    var page = browser.person("olga").open(kit).page();
    page.fill("#f-name", "half a word");
    page.fill("#f-note", "half a story");
    page.check("#f-tick");
    page.click("summary");
    Kit.change();
    assertThat(page.locator("#counter")).hasText(String.valueOf(Kit.VERSION.get()));
    assertThat(page.locator("#f-name")).hasValue("half a word");
    assertThat(page.locator("#f-note")).hasValue("half a story");
    assertThat(page.locator("#f-tick")).isChecked();
    assertThat(page.locator("#more")).hasAttribute("open", "");
  }

  @Test
  void anOpenDialogStaysThroughARefresh() {
    var page = browser.person("olga").open(kit).page();
    page.click("#in-dialog");
    page.locator("dialog[open] #f-mail").fill("half@");
    Kit.change();
    assertThat(page.locator("#counter")).hasText(String.valueOf(Kit.VERSION.get()));
    assertThat(page.locator("dialog[open] #f-mail")).hasValue("half@");
    assertThat(page.locator("dialog[open] #f-mail")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("text=Discard what you typed?")).isVisible();
  }

  @Test
  void aDialogIsAnOrdinaryPageItRefusesInPlaceAndItsSuccessMovesTheWholePage() {
    var page = browser.person("olga").open(kit).page();
    page.click("#in-dialog");
    var mail = page.locator("dialog[open] #f-mail");
    assertThat(mail).isFocused();
    mail.fill("bad");
    page.click("#send");
    assertThat(page.locator("dialog[open] #errors")).isFocused();
    assertThat(mail).hasValue("bad");
    mail.fill("vera@acme.example");
    page.click("#send");
    assertThat(page.locator(".toast-item")).hasText("Sent to vera@acme.example.×");
    assertThat(page.locator("dialog[open]")).hasCount(0);
    assertThat(page).hasURL(kit);
  }

  @Test
  void unsavedChangesAreAskedAboutAndComeBack() {
    var page = browser.person("olga").open(kit).page();
    page.fill("#f-note", "not saved");
    page.click("#elsewhere");
    page.click("text=Stay on this page");
    assertThat(page.locator("#f-note")).hasValue("not saved");
    page.waitForTimeout(400);
    page.reload();
    assertThat(page.locator("#f-note")).hasValue("not saved");
    page.click("text=Discard it");
    assertThat(page.locator("#f-note")).hasValue("");
    page.fill("#f-note", "not saved");
    page.click("#elsewhere");
    page.click("button:text(\"Leave without saving\")");
    assertThat(page).hasURL(kit + "/other");
    page.goBack();
    assertThat(page.locator("#f-note")).hasValue("");
  }

  @Test
  void signedOutMeanwhileNothingTypedIsLost() {
    var page = browser.person("olga").open(kit).page();
    page.fill("#f-name", "signed-out");
    page.click("#save");
    assertThat(page.locator(".toast-item")).containsText("You were signed out.");
    assertThat(page.locator("#f-name")).hasValue("signed-out");
    page.fill("#f-name", "again");
    page.click("#save");
    assertThat(page.locator(".toast-item").last()).containsText("Saved again.");
  }

  @Test
  void everythingWorksWithoutScript() {
    var visitor = browser.withoutScript("olga");
    var page = visitor.page();
    page.navigate(kit);
    page.fill("#f-name", "bad");
    page.click("#save");
    assertThat(page.locator("#errors")).isVisible();
    assertThat(page.locator("#f-name")).hasValue("bad");
    page.fill("#f-name", "plain");
    page.click("#save");
    assertThat(page.locator(".toast-message")).hasText("Saved plain.");
    page.reload();
    assertThat(page.locator(".toast-message")).hasCount(0);
    page.click("#in-dialog");
    page.fill("#f-mail", "plain");
    page.click("#send");
    assertThat(page.locator(".toast-message")).hasText("Sent to plain.");
  }

  @Test
  void theAppearanceIsChosenAndKept() {
    var page = browser.person("olga").open(kit).page();
    page.click(".menu-person");
    page.click("[data-theme=dark]");
    assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
    page.reload();
    assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
    assertThat(page.locator("[data-theme=dark]")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void thePageIsAccessibleAndFitsAPhone() {
    browser.person("olga").open(kit).accessible("kit");
    browser.person("olga", 360, 740).open(kit).fits().accessible("kit-360");
  }

  @Test
  void thePaletteGoesWhereTheMenuGoes() {
    var page = browser.person("olga").open(kit).page();
    page.keyboard().press("Control+k");
    assertThat(page.locator("#palette input")).isFocused();
    page.keyboard().type("oth");
    assertThat(page.locator("#palette-list li")).hasCount(1);
    page.keyboard().press("Enter");
    assertThat(page).hasURL(kit + "/other");
  }

  @Controller
  @ConditionalOnProperty("ensoras.kit")
  static class Kit {

    static final AtomicInteger VERSION = new AtomicInteger();
    static final AtomicInteger POSTS = new AtomicInteger();
    private static final Set<SseEmitter> STREAMS = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger SIGNED_OUT = new AtomicInteger();

    static void change() {
      VERSION.incrementAndGet();
      for (var stream : STREAMS) {
        try {
          stream.send(SseEmitter.event().name("changed").data("kit "));
        } catch (IOException | IllegalStateException gone) {
          STREAMS.remove(stream);
        }
      }
    }

    @GetMapping("/live")
    SseEmitter live(HttpServletResponse response) throws IOException {
      response.setHeader("Cache-Control", "no-store");
      var stream = new SseEmitter(0L);
      stream.send(SseEmitter.event().comment("open"));
      STREAMS.add(stream);
      return stream;
    }

    @GetMapping("/kit")
    Page form() {
      return page(Form.empty());
    }

    @GetMapping("/kit/other")
    Page other() {
      return Page.of("Elsewhere", "browser/kit.jte", Form.empty());
    }

    @PostMapping("/kit")
    Answer save(Form form, HttpServletResponse response) throws InterruptedException {
      POSTS.incrementAndGet();
      var name = form.value("name");
      if (name.equals("slow")) {
        Thread.sleep(600);
      }
      if (name.equals("signed-out") && SIGNED_OUT.getAndIncrement() == 0) {
        response.setHeader("X-Signed-Out", "1");
        return page(form).status(401);
      }
      return form.attempt(() -> saved(name), Kit::page);
    }

    @GetMapping("/kit/dialog")
    Page dialog() {
      return dialogPage(Form.empty());
    }

    @PostMapping("/kit/dialog")
    Answer send(Form form) {
      var mail = form.value("mail");
      Function<Form, Page> again = Kit::dialogPage;
      return form.attempt(
          () -> {
            refuseBad("mail", mail);
            return Redirect.to("/kit").toast("Sent to " + mail + ".");
          },
          again);
    }

    private static Redirect saved(String name) {
      refuseBad("name", name);
      return Redirect.to("/kit").toast("Saved " + name + ".");
    }

    private static void refuseBad(String field, String value) {
      if (value.equals("bad")) {
        throw new Invalid(field, "This is bad.");
      }
    }

    private static Page page(Form form) {
      return Page.of("Kit", "browser/kit.jte", form).live("kit").narrow();
    }

    private static Page dialogPage(Form form) {
      return Page.of("Send", "browser/kitdialog.jte", form).dialog();
    }
  }
}
