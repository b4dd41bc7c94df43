package com.ensoras.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.kernel.Token;
import com.ensoras.world.Guest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What visitors cost who are there, and how soon a reply stands in the chat of one of them. */
@Tag("bench")
class WidgetBenchTest {

  private static final int PRESENT = Sizes.of(2_000, 200);
  private static final int CHATTING = 50;
  private static final int ROUNDS = Sizes.of(20, 4);
  private static final double GOAL_MILLIS = 500;
  private static final String SITE = "https://shop.example.test";

  private final Map<String, Long> heard = new ConcurrentHashMap<>();

  /** One of many, each with an address of their own behind the trusted proxy. */
  private record Person(String url, String secret, String address) {

    HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create(url + path))
          .header("Origin", SITE)
          .header("X-Forwarded-For", address)
          .header("Authorization", "Bearer " + secret);
    }
  }

  @Test
  void visitorsWhoAreThere() throws Exception {
    var house = House.with(10);
    var proxies = Map.of("ENSORAS_TRUSTED_PROXIES", "127.0.0.1,::1");
    try (var child = Child.start(house.data(), proxies);
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var olga = house.olga().at(child.url());
      var people = people(child.url() + "/widget/v1/" + key(child, olga, house.acme()));
      for (var person : people) {
        assertThat(write(client, person, "first-message").statusCode()).isEqualTo(200);
      }
      var heap = child.heap();
      var memory = Machine.pss(child.java());
      listen(client, people);
      TimeUnit.SECONDS.sleep(2);
      var more = child.heap() - heap;
      var cpu = Machine.cpu(child.java()) + child.ofPostgres(Machine::cpu);
      TimeUnit.SECONDS.sleep(10);
      var busy = Machine.cpu(child.java()) + child.ofPostgres(Machine::cpu) - cpu;
      var waits = chat(client, child, olga, house.acme(), people.subList(0, CHATTING));
      client.shutdownNow(); // the streams never end by themselves
      assertThat(waits).hasSize(CHATTING * ROUNDS);
      Report.ratio(
          "a reply in a chat, p95: %.0f ms (goal %.0f ms)"
              .formatted(waits.get(waits.size() * 95 / 100), GOAL_MILLIS));
      Report.figures(
          "%d visitors there, %d of them chatting".formatted(PRESENT, CHATTING),
          "heap %+.1f MiB (%.0f KiB a visitor), process %+.0f MiB; together %.1f %% of a processor while they wait%na reply is there after %.0f ms, p95 %.0f ms, longest %.0f ms; load %s%n"
              .formatted(
                  more,
                  more * 1024 / PRESENT,
                  Machine.pss(child.java()) - memory,
                  busy * 10,
                  waits.get(waits.size() / 2),
                  waits.get(waits.size() * 95 / 100),
                  waits.getLast(),
                  Machine.load()));
    }
  }

  private static List<Person> people(String url) {
    return IntStream.range(0, PRESENT)
        .mapToObj(
            i -> new Person(url, Token.fresh().reveal(), "10.1." + i / 250 + "." + (1 + i % 250)))
        .toList();
  }

  private static String key(Child child, Guest olga, String acme) throws Exception {
    var saved =
        olga.post(
            "/p/" + acme + "/channels/widget",
            "version",
            "0",
            "active",
            "true",
            "sites",
            SITE,
            "colour",
            "#3151d3",
            "side",
            "right",
            "emailQuestion",
            "off",
            "agentName",
            "Nora");
    assertThat(saved.statusCode()).isEqualTo(303);
    try (var database = child.superuser();
        var row = database.createStatement().executeQuery("select public_key from widget")) {
      row.next();
      return row.getString(1);
    }
  }

  private static HttpResponse<String> write(HttpClient client, Person person, String id)
      throws Exception {
    var body = "{\"id\":\"%s\",\"text\":\"Hello from %s\"}".formatted(id, person.address());
    return client.send(
        person
            .request("/messages")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void listen(HttpClient client, List<Person> people) throws InterruptedException {
    var begun = new CountDownLatch(people.size());
    for (var person : people) {
      client.sendAsync(
          person.request("/stream").GET().build(),
          HttpResponse.BodyHandlers.fromLineSubscriber(new Listener(begun)));
    }
    assertThat(begun.await(2, TimeUnit.MINUTES)).isTrue();
  }

  /** Milliseconds from sending a reply until it stood in the visitor's stream, in order. */
  private List<Double> chat(
      HttpClient client, Child child, Guest olga, String acme, List<Person> people)
      throws Exception {
    var tickets = tickets(child, people.size());
    var waits = java.util.Collections.synchronizedList(new ArrayList<Double>());
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < people.size(); i++) {
      var person = people.get(i);
      var ticket = tickets.get(i);
      threads.add(
          Thread.startVirtualThread(
              () -> {
                for (int round = 0; round < ROUNDS; round++) {
                  think();
                  waits.add(reply(client, olga, acme, person, ticket, round));
                }
              }));
    }
    for (var thread : threads) {
      thread.join();
    }
    waits.sort(null);
    return waits;
  }

  /** Two to four seconds, each chat in its own time. */
  private static void think() {
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(2000, 4000));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private double reply(
      HttpClient client, Guest olga, String acme, Person person, String ticket, int round) {
    try {
      write(client, person, "message-" + round + "-x");
      var text = "reply-" + round + "-" + ticket;
      var path = "/api/v1/projects/" + acme + "/tickets/" + ticket + "/replies";
      var sent = System.nanoTime();
      assertThat(olga.json("POST", path, "{\"body\":\"%s\"}".formatted(text)).statusCode())
          .isEqualTo(201);
      while (!heard.containsKey(text)) {
        if (System.nanoTime() - sent > TimeUnit.MINUTES.toNanos(1)) {
          throw new AssertionError("never heard " + text);
        }
        TimeUnit.MILLISECONDS.sleep(1);
      }
      return (heard.get(text) - sent) / 1e6;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> tickets(Child child, int many) throws Exception {
    var found = new ArrayList<String>();
    try (var database = child.superuser();
        var rows =
            database
                .createStatement()
                .executeQuery(
                    "select id::text from ticket where channel = 1 order by number limit "
                        + many)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private final class Listener implements Flow.Subscriber<String> {
    private final CountDownLatch begun;
    private boolean first = true;

    Listener(CountDownLatch begun) {
      this.begun = begun;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      if (first) {
        first = false;
        begun.countDown();
      }
      var at = line.indexOf("\"text\":\"reply-");
      if (at >= 0) {
        heard.put(line.substring(at + 8, line.indexOf('"', at + 8)), System.nanoTime());
      }
    }

    @Override
    public void onError(Throwable broken) {}

    @Override
    public void onComplete() {}
  }
}
