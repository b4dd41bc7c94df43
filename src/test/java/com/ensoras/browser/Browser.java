package com.ensoras.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The system's Chromium for one test class: {@code @RegisterExtension static final Browser browser
 * = new Browser();}. Everything that went wrong in a console fails the test. Skipped only when
 * ENSORAS_BROWSER=skip.
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

  private static final List<String> SWITCHES =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final List<Visitor> visitors = new ArrayList<>();
  private Playwright playwright;
  private com.microsoft.playwright.Browser chromium;

  @Override
  public void beforeAll(ExtensionContext context) {
    Assumptions.assumeFalse(
        "skip".equals(System.getenv("ENSORAS_BROWSER")), "ENSORAS_BROWSER=skip: no browser tests");
    var environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(SWITCHES)
                    .setHeadless(true));
  }

  /** Somebody with a browser of their own: nothing is shared with the others. */
  public Visitor person(String name) {
    return person(name, 1280, 800);
  }

  public Visitor person(String name, int width, int height) {
    return visitor(name, options().setViewportSize(width, height));
  }

  /** Somebody whose browser runs no script. */
  public Visitor withoutScript(String name) {
    return visitor(name, options().setJavaScriptEnabled(false));
  }

  private Visitor visitor(String name, NewContextOptions options) {
    var visitor = new Visitor(name, chromium.newContext(options));
    visitors.add(visitor);
    return visitor;
  }

  private static NewContextOptions options() {
    return new NewContextOptions().setLocale("en-GB").setReducedMotion(ReducedMotion.REDUCE);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var complaints = visitors.stream().flatMap(visitor -> visitor.complaints().stream()).toList();
    visitors.forEach(Visitor::close);
    visitors.clear();
    if (!complaints.isEmpty()) {
      throw new AssertionError("The browser complained:\n" + String.join("\n", complaints));
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (playwright != null) {
      playwright.close();
    }
  }

  private static Path executable() {
    return Stream.of(
            System.getenv("ENSORAS_CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium")
        .filter(path -> path != null)
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No Chromium found. Install it (apt-get install chromium) or set"
                        + " ENSORAS_CHROMIUM, or ENSORAS_BROWSER=skip to go without."));
  }
}
