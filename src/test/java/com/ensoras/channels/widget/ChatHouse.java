package com.ensoras.channels.widget;

import com.ensoras.kernel.Token;
import com.ensoras.people.Acme;
import com.ensoras.world.Guest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** Acme's widget on a site of its own, and visitors who write there. */
final class ChatHouse {

  static final String SITE = "https://shop.example.test";

  final Acme acme;
  final String key;

  ChatHouse(Acme acme, String emailQuestion) {
    this(acme, emailQuestion, SITE, "");
  }

  ChatHouse(Acme acme, String emailQuestion, String site, String team) {
    this.acme = acme;
    save(0, emailQuestion, site, team, true);
    key =
        acme.world()
            .one(
                String.class,
                "select public_key from widget w join project p on p.id = w.project_id where p.slug = ?",
                acme.slug);
  }

  void save(int version, String emailQuestion, String site, boolean active) {
    save(version, emailQuestion, site, "", active);
  }

  private void save(int version, String emailQuestion, String site, String team, boolean active) {
    var form =
        new java.util.HashMap<>(
            Map.of(
                "version", String.valueOf(version),
                "sites", site,
                "greeting", "Hello there",
                "colour", "#3151d3",
                "side", "right",
                "emailQuestion", emailQuestion,
                "team", team,
                "agentName", "Nora",
                "jobTitle", "Helper"));
    if (active) {
      form.put("active", "true");
    }
    var saved = acme.post("Olga", "/channels/widget", form);
    if (saved.statusCode() != 303) {
      throw new AssertionError(saved.body());
    }
  }

  /** Somebody's browser. */
  Caller visitor() {
    return new Caller(Token.fresh().reveal(), SITE);
  }

  /**
   * One request at a time.
   *
   * @param origin empty for none
   */
  final class Caller {

    final String secret;
    private final String origin;

    Caller(String secret, String origin) {
      this.secret = secret;
      this.origin = origin;
    }

    Caller from(String other) {
      return new Caller(secret, other);
    }

    HttpResponse<String> get(String path) {
      return Guest.send(request(path).GET());
    }

    HttpResponse<String> post(String path, String body) {
      return Guest.send(
          request(path)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> write(String id, String text) {
      return post("/messages", "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text));
    }

    HttpResponse<String> write(String id, String text, String email) {
      return post(
          "/messages",
          "{\"id\":\"%s\",\"text\":\"%s\",\"email\":\"%s\"}".formatted(id, text, email));
    }

    String conversation() {
      return get("/conversation").body();
    }

    HttpRequest.Builder request(String path) {
      var request =
          HttpRequest.newBuilder(URI.create(acme.world().base() + "/widget/v1/" + key + path))
              .header("Authorization", "Bearer " + secret);
      return origin.isEmpty() ? request : request.header("Origin", origin);
    }
  }

  /** The newest ticket, or the only one. */
  UUID ticket() {
    return acme.world()
        .one(
            UUID.class,
            "select t.id from ticket t join project p on p.id = t.project_id where p.slug = ? order by number desc",
            acme.slug);
  }

  long count(String table) {
    return acme.world()
        .one(
            Long.class,
            "select count(*) from "
                + table
                + " x join project p on p.id = x.project_id where p.slug = ?",
            acme.slug);
  }

  /** Moves the last heartbeats back. */
  void ago(int seconds) {
    acme.world()
        .run(
            "update visitor v set seen_at = now() - make_interval(secs => ?) from project p"
                + " where p.id = v.project_id and p.slug = ?",
            seconds,
            acme.slug);
  }
}
