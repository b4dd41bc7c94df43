package com.ensoras.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.browser.Browser;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The hostile mails in a real browser. Each wall is tried without the other: what was cleaned on a
 * page that forbids nothing, and what was not cleaned in the frame. A server listens for whatever
 * is fetched.
 */
@Tag("browser")
class HostileMailBrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  private static final String ALARM =
      "<!doctype html><script>window.bad = () => fetch('/asked/ran')</script>";

  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private HttpServer own;
  private HttpServer elsewhere;
  private List<Hostile> mails = List.of();

  @BeforeEach
  void listen() throws IOException {
    elsewhere = server();
    elsewhere.createContext("/", this::note);
    own = server();
    own.createContext("/asked/", this::note);
    own.createContext("/frame/", exchange -> answer(exchange, MailFrame.policy(Images.BLOCKED)));
    own.createContext("/open/", exchange -> answer(exchange, null));
    mails = Hostile.all(base(elsewhere));
  }

  @AfterEach
  void stop() {
    own.stop(0);
    elsewhere.stop(0);
  }

  @Test
  void whatWasCleanedDoesNothingOnAPageThatForbidsNothing() {
    var visitor = browser.person("olga");
    for (int i = 0; i < mails.size(); i++) {
      pages.put("/open/" + i, ALARM + MailHtml.clean(mails.get(i).html()));
    }
    showAll(visitor.page(), "/open/", "");
    assertThat(asked).isEmpty();
  }

  @Test
  void whatWasNotCleanedDoesNothingInItsFrame() {
    var visitor = browser.person("olga");
    for (int i = 0; i < mails.size(); i++) {
      pages.put("/frame/" + i, MailFrame.document(mails.get(i).html()));
    }
    showAll(visitor.page(), "/frame/", "sandbox=\"" + MailFrame.SANDBOX + "\"");
    visitor.forgive(""); // what was refused is told in the console: that is what happened
    assertThat(asked).isEmpty();
  }

  /** Or the two above would find nothing whatever happened. */
  @Test
  void theAlarmAndTheListenerWork() {
    var visitor = browser.person("olga");
    for (int i = 0; i < mails.size(); i++) {
      pages.put("/open/" + i, ALARM + mails.get(i).html());
    }
    showAll(visitor.page(), "/open/", "");
    visitor.forgive("");
    assertThat(asked).contains("/asked/ran", "/pixel.gif", "/s.css", "/frame", "/b.png");
    assertThat(asked.stream().filter("/asked/ran"::equals)).hasSizeGreaterThan(15);
  }

  @Test
  void imagesAreFetchedWhenAskedForAndSayNothingOfWhereTheyAre() {
    var page = browser.person("olga").page();
    var html = "<p>x</p><img src=\"" + base(elsewhere) + "/logo.png\">";
    pages.put("/open/cleaned", MailFrame.document(MailHtml.clean(html, Images.SHOWN, id -> null)));
    page.navigate(base(own) + "/open/cleaned");
    assertThat(asked).containsExactly("/logo.png");
  }

  /** Each in a frame of its own on one page, which must be heard of by all of them. */
  private void showAll(Page page, String folder, String sandbox) {
    var frames = new StringBuilder(ALARM);
    for (int i = 0; i < mails.size(); i++) {
      frames.append("<iframe %s src=\"%s%d\"></iframe>".formatted(sandbox, folder, i));
    }
    pages.put("/open/all", frames.toString());
    page.navigate(base(own) + "/open/all");
    assertThat(page.frames()).hasSizeGreaterThan(mails.size());
    page.waitForTimeout(1_500); // what fires by itself fires within a moment
    assertThat(page.url()).endsWith("/open/all");
  }

  private void note(HttpExchange exchange) throws IOException {
    if (exchange.getRequestHeaders().containsKey("Referer")
        && exchange.getRequestURI().getPath().equals("/logo.png")) {
      asked.add("with a referrer");
    }
    asked.add(exchange.getRequestURI().getPath());
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private void answer(HttpExchange exchange, @Nullable String policy) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var page = pages.getOrDefault(path, "");
    var bytes = page.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    if (policy != null) {
      exchange.getResponseHeaders().set("Content-Security-Policy", policy);
    }
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static HttpServer server() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return server;
  }

  private static String base(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}
