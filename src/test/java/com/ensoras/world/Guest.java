package com.ensoras.world;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a browser: sends the session's cookie and the CSRF token, follows no redirect.
 *
 * @param session the session's secret, null for somebody who is not signed in
 */
public record Guest(
    String base,
    String name,
    String email,
    @Nullable String session,
    @Nullable UUID account,
    @Nullable UUID member) {

  private static final String CSRF = "7d0e2a66-6f0c-4d4e-9a53-5a1f0a3f7b11";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** Opens a page as a browser does. */
  public HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", "text/html").GET());
  }

  /** Asks the API. */
  public HttpResponse<String> getJson(String path) {
    return send(request(path).header("Accept", "application/json").GET());
  }

  /** Sends a form: name, value, name, value… */
  public HttpResponse<String> post(String path, String... fields) {
    var body =
        IntStream.range(0, fields.length / 2)
            .mapToObj(i -> encoded(fields[2 * i]) + "=" + encoded(fields[2 * i + 1]))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> json(String method, String path, String body) {
    return send(
        request(path)
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  /** Uploads a file: the body is the file, and the answer its id. */
  public UUID upload(String path, String content) {
    var made =
        send(
            request(path)
                .header("Accept", "application/json")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(content)));
    if (made.statusCode() != 201) {
      throw new AssertionError(made.body());
    }
    return UUID.fromString(made.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"));
  }

  /** With both kinds of body possible: what a route of any method gets in the matrix. */
  public HttpResponse<String> call(String method, String path, @Nullable String type, String body) {
    var request =
        request(path).header("Accept", path.startsWith("/api/") ? "application/json" : "text/html");
    if (type != null) {
      request.header("Content-Type", type);
    }
    return send(
        request.method(
            method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  public HttpRequest.Builder request(String path) {
    var cookies = "csrf=" + CSRF + (session == null ? "" : "; session=" + session);
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(java.time.Duration.ofSeconds(30))
        .header("Cookie", cookies)
        .header("X-CSRF-Token", csrf());
  }

  public static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The same person, reaching another node. */
  public Guest at(String otherBase) {
    return new Guest(otherBase, name, email, session, account, member);
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * As Spring Security masks it: random bytes, then the token xored with them; zeros do as well.
   */
  private static String csrf() {
    var token = CSRF.getBytes(StandardCharsets.UTF_8);
    var masked = new byte[token.length * 2];
    System.arraycopy(token, 0, masked, token.length, token.length);
    return Base64.getUrlEncoder().encodeToString(masked);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
