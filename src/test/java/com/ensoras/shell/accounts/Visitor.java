package com.ensoras.shell.accounts;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Somebody at a browser without script: keeps cookies, sends forms with the page's token. */
final class Visitor {

  private static final Pattern TOKEN =
      Pattern.compile("name=\"(?:_csrf\" value|csrf-token\" content)=\"([^\"]+)\"");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final Map<String, String> cookies = new TreeMap<>();
  private final String base;

  Visitor(String base) {
    this.base = base;
  }

  HttpResponse<String> get(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html").GET());
  }

  /** Opens the page, then sends the form: name, value, name, value… */
  HttpResponse<String> submit(String page, String action, String... fields) {
    var token = TOKEN.matcher(get(page).body());
    if (!token.find()) {
      throw new AssertionError("no form at " + page);
    }
    var body =
        IntStream.range(0, fields.length / 2)
            .mapToObj(i -> encoded(fields[2 * i]) + "=" + encoded(fields[2 * i + 1]))
            .collect(Collectors.joining("&", "", "&_csrf=" + encoded(token.group(1))));
    return send(
        HttpRequest.newBuilder(URI.create(base + action))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("User-Agent", "Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/140.0")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a form that no page gave out. */
  HttpResponse<String> forge(String action, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(base + action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> signIn(String email, String password) {
    return submit("/sign-in", "/sign-in", "email", email, "password", password);
  }

  boolean isSignedIn() {
    return get("/account").statusCode() == 200;
  }

  Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  /** Another browser, into which somebody has copied one of these cookies. */
  Visitor withOnly(String name) {
    var other = new Visitor(base);
    other.cookies.put(name, cookie(name).orElseThrow());
    return other;
  }

  void forget(String name) {
    cookies.remove(name);
  }

  static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
    }
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String header) {
    var pair = header.split(";", 2)[0].split("=", 2);
    if (header.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
