package com.ensoras.channels.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.browser.Browser;
import com.ensoras.browser.Visitor;
import com.ensoras.people.Acme;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The widget of a project whose language is German, on an English page in an English browser. */
@EnsorasTest
@Tag("browser")
class WidgetInGermanBrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ApplicationContext product;
  private Acme acme;
  private Shop shop;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    shop = new Shop(acme, "optional", "");
    var saved = acme.json("Olga", "PATCH", "", "{\"language\":\"de\",\"version\":1}");
    assertThat(saved.statusCode()).isEqualTo(200);
  }

  @AfterEach
  void close() {
    shop.close();
    acme.close();
  }

  @Test
  void everythingThatItSaysItselfIsGerman() {
    var visitor = visitor("anna");
    var anna = visitor.page();
    assertThat(anna.locator("ensoras-chat")).hasAttribute("lang", "de");
    assertThat(anna.locator(".launch")).hasAttribute("aria-label", "Chat öffnen");
    anna.locator(".launch").click();
    assertThat(anna.locator(".launch")).hasAttribute("aria-label", "Chat schließen");
    assertThat(anna.locator(".shut")).hasAttribute("aria-label", "Chat schließen");
    assertThat(anna.locator(".log")).hasAttribute("aria-label", "Nachrichten");
    assertThat(anna.locator("label[for=email]")).hasText("Ihre E-Mail-Adresse (freiwillig)");
    assertThat(anna.locator("#text")).hasAttribute("placeholder", "Schreiben Sie eine Nachricht");
    assertThat(anna.locator("label[for=text]")).hasText("Nachricht");
    assertThat(anna.locator(".send")).hasAttribute("aria-label", "Senden");
    assertThat(anna.locator(".theirs .words")).hasText("Hello there"); // as its owner typed it
    visitor.accessible("widget-german").fits();

    write(anna, "Die Lampe ist kaputt", "anna@");
    assertThat(anna.locator(".problem"))
        .hasText("Geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel anna@example.com.");
    write(anna, "Die Lampe ist kaputt", "anna@example.test");
    assertThat(anna.locator(".mine")).hasText("Sie: Die Lampe ist kaputt");
    assertThat(anna.locator(".mine[data-id]")).hasCount(1);
    anna.keyboard().press("Escape");
    answer("Guten Tag");
    assertThat(anna.locator(".launch")).hasAttribute("aria-label", "Chat öffnen, 1 neue Nachricht");
    assertThat(anna.locator(".count")).hasText("1");
    answer("Ich sehe nach");
    assertThat(anna.locator(".launch"))
        .hasAttribute("aria-label", "Chat öffnen, 2 neue Nachrichten");
    var at = anna.locator(".theirs").last().getAttribute("title");
    assertThat(at)
        .as("day.month.year, 24 hours")
        .matches("\\d\\d\\.\\d\\d\\.\\d{4}, \\d\\d:\\d\\d");
    acme.post("Arne", "/tickets/" + shop.house().ticket() + "/typing", Map.of());
    assertThat(anna.locator(".typing")).hasText("Arne schreibt…");
  }

  @Test
  void whatGoesWrongIsSaidInGerman() {
    var page = visitor("bob").page();
    page.locator(".launch").click();
    page.route("**/messages", refusing(429, "{\"detail\":\"Too much at once.\"}"));
    write(page, "Eins", "");
    assertThat(page.locator(".failed"))
        .hasText("Zu viel auf einmal. Bitte warten Sie einen Moment. Noch einmal versuchen");
    page.unroute("**/messages");
    page.locator(".again").click();
    assertThat(page.locator(".failed")).hasCount(0);
    assertThat(page.locator(".mine[data-id]")).hasCount(1);
    page.route("**/messages", Route::abort);
    write(page, "Zwei", "");
    assertThat(page.locator(".failed")).hasText("Nicht gesendet. Noch einmal versuchen");
    page.unroute("**/messages");
    page.route("**/messages", refusing(422, "{\"detail\":\"Please check.\",\"errors\":[]}"));
    write(page, "Drei", "");
    assertThat(page.locator(".problem")).hasText("Das konnte nicht gesendet werden.");
    page.unroute("**/messages");
    page.route("**/messages", refusing(403, "{\"detail\":\"This chat is switched off.\"}"));
    write(page, "Vier", "");
    assertThat(page.locator(".failed").last())
        .hasText("Dieser Chat ist gerade nicht verfügbar. Noch einmal versuchen");
    assertThat(new HashSet<>(page.locator(".again").allTextContents()))
        .containsExactly("Noch einmal versuchen");
  }

  private java.util.function.Consumer<Route> refusing(int status, String body) {
    return route ->
        route.fulfill(
            new Route.FulfillOptions()
                .setStatus(status)
                .setHeaders(Map.of("Access-Control-Allow-Origin", shop.site()))
                .setContentType("application/problem+json")
                .setBody(body));
  }

  private void answer(String text) {
    var sent =
        acme.post("Arne", "/tickets/" + shop.house().ticket() + "/reply", Map.of("body", text));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
  }

  private Visitor visitor(String name) {
    var visitor = browser.person(name);
    visitor.page().context().addInitScript(Shop.LOOK_IN);
    visitor.page().navigate(shop.site());
    return visitor;
  }

  private static void write(Page page, String text, String email) {
    if (!email.isEmpty()) {
      page.locator("#email").fill(email);
    }
    page.locator("#text").fill(text);
    page.locator(".send").click();
  }
}
