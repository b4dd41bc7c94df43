package com.ensoras.channels.widget;

import com.ensoras.people.Acme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A site of another origin, with a strict policy, that carries Acme's widget on every page. */
public final class Shop implements AutoCloseable {

  /** The widget's root is closed; tests and axe need to look in. */
  public static final String LOOK_IN =
      """
      const attach = Element.prototype.attachShadow
      Element.prototype.attachShadow = function (options) { return attach.call(this, { ...options, mode: "open" }) }
      """;

  private final HttpServer server;
  private final ChatHouse house;
  private final String product;

  /**
   * @param emailQuestion off, optional or required
   * @param team where chats begin; empty for none
   */
  public Shop(Acme acme, String emailQuestion, String team) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    product = acme.world().base();
    house = new ChatHouse(acme, emailQuestion, site(), team);
    server.createContext(
        "/",
        exchange -> {
          var page = page().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
          exchange.getResponseHeaders().set("Content-Security-Policy", policy());
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
  }

  public String site() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  ChatHouse house() {
    return house;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private String policy() {
    return "default-src 'none'; script-src "
        + product
        + "; connect-src "
        + product
        + "; img-src data:; require-trusted-types-for 'script'; base-uri 'none'";
  }

  private String page() {
    return "<!doctype html><html lang=\"en\"><head><title>Shop</title>"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"></head>"
        + "<body><main><h1>Shop</h1><p><a href=\"/another-page\">Lamps</a></p></main>"
        + "<script src=\"%s/widget.js\" data-project=\"%s\" async></script></body></html>"
            .formatted(product, house.key);
  }
}
