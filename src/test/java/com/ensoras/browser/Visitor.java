package com.ensoras.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Somebody in front of a browser. */
public final class Visitor {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final boolean PICTURES = "1".equals(System.getenv("ENSORAS_PICTURES"));

  /** With axe on the page already. */
  private static final String CONTRAST =
      """
      async () => {
        const found = await axe.run({ runOnly: ["color-contrast"], resultTypes: ["violations"] })
        return found.violations.flatMap(rule => rule.nodes.map(node => node.html + " " + node.failureSummary)).join("\\n")
      }
      """;

  private static final int PATIENCE = 15_000;

  private final String name;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visitor(String name, BrowserContext context) {
    this.name = name;
    this.context = context;
    context.setDefaultTimeout(PATIENCE);
    page = listened(context.newPage());
  }

  public Page page() {
    return page;
  }

  /** A further tab of the same browser. */
  public Page tab() {
    return listened(context.newPage());
  }

  /** Goes there and waits until the page's scripts run. */
  public Visitor open(String url) {
    var answer = page.navigate(url);
    if (answer != null && answer.status() >= 500) {
      throw new AssertionError(url + " answered " + answer.status());
    }
    page.waitForSelector("html[data-scripted]");
    return this;
  }

  /** A picture in {@code target/screenshots}, where ENSORAS_PICTURES=1 asks for them. */
  public Visitor picture(String of) {
    return PICTURES ? taken(of) : this;
  }

  /** No violation known to axe, light and dark; a picture of what has one. */
  public Visitor accessible(String what) {
    in(ColorScheme.LIGHT, what);
    var all = new AxeRunOptions();
    all.setResultTypes(List.of("violations")); // what passes is not told at length
    var axe = new AxeBuilder(page).setLegacyMode(true).options(all); // one frame, no second page
    refuse(what + "-light", told(axe.analyze().getViolations()));
    in(ColorScheme.DARK, what);
    refuse(what + "-dark", (String) page.evaluate(CONTRAST)); // all else is the same page
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    return this;
  }

  private void in(ColorScheme scheme, String what) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    picture(what + "-" + scheme.name().toLowerCase(Locale.ROOT));
  }

  private void refuse(String title, String violations) {
    if (!violations.isEmpty()) {
      taken(title);
      throw new AssertionError(title + ":\n" + violations);
    }
  }

  private Visitor taken(String of) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(of + ".png")).setFullPage(true));
    return this;
  }

  /** The same page in a window of another size. */
  public Visitor as(int width, int height) {
    page.setViewportSize(width, height);
    return this;
  }

  /** Nothing may stick out of the window sideways. */
  public Visitor fits() {
    var wide = (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
    if (wide > 0) {
      throw new AssertionError(page.url() + " is " + wide + " px too wide");
    }
    return this;
  }

  /** What is known to go wrong here, for example a request that is refused on purpose. */
  public Visitor forgive(String part) {
    complaints.removeIf(complaint -> complaint.contains(part));
    return this;
  }

  List<String> complaints() {
    return complaints.stream().map(complaint -> name + ": " + complaint).toList();
  }

  void close() {
    context.close();
  }

  private Page listened(Page page) {
    page.onConsoleMessage(
        message -> {
          var aboutStatus = message.text().startsWith("Failed to load resource");
          if (message.type().equals("error") && !aboutStatus) {
            complaints.add(message.text() + " at " + message.location());
          }
        });
    page.onPageError(error -> complaints.add(error + " on " + page.url()));
    return page;
  }

  private static String told(List<Rule> violations) {
    return violations.stream()
        .map(
            rule ->
                rule.getId()
                    + " – "
                    + rule.getHelp()
                    + rule.getNodes().stream()
                        .limit(4)
                        .map(node -> "\n    " + node.getHtml() + "\n      " + node.getAny())
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }
}
