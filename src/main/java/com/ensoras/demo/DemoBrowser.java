package com.ensoras.demo;

import com.ensoras.kernel.Token;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person of the sample at the product's own API, through the same doors as everybody. */
final class DemoBrowser {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String base;
  private final JsonMapper json;
  private final Token session;
  private final String csrf = UUID.randomUUID().toString();

  DemoBrowser(String base, JsonMapper json, Token session) {
    this.base = base;
    this.json = json;
    this.session = session;
  }

  JsonNode get(String path) {
    return send(request(path).GET());
  }

  JsonNode post(String path, Map<String, ?> body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
  }

  JsonNode put(String path, Map<String, ?> body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json.writeValueAsString(body))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Accept", "application/json")
        .header("Cookie", "csrf=" + csrf + "; session=" + session.reveal())
        .header("X-CSRF-Token", masked());
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            "The sample could not be made: "
                + answer.uri()
                + " "
                + answer.statusCode()
                + " "
                + answer.body());
      }
      return json.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** As Spring Security expects it: a mask, then the token xored with it; zeros are a mask too. */
  private String masked() {
    var token = csrf.getBytes(StandardCharsets.UTF_8);
    var masked = new byte[token.length * 2];
    System.arraycopy(token, 0, masked, token.length, token.length);
    return Base64.getUrlEncoder().encodeToString(masked);
  }
}
