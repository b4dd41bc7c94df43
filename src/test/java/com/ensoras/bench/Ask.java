package com.ensoras.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.world.Guest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Addresses, asked one after the other by somebody who gets this answer.
 *
 * @param body sent with POST, as JSON; without one the address is opened
 */
record Ask(
    String name,
    Guest guest,
    List<String> paths,
    @Nullable String body,
    int status,
    AtomicInteger asked) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Ask(String name, Guest guest, String path, int status) {
    this(name, guest, List.of(path), null, status, new AtomicInteger());
  }

  static Ask posting(String name, Guest guest, List<String> paths, String body, int status) {
    return new Ask(name, guest, paths, body, status, new AtomicInteger());
  }

  /**
   * So many, shared by clients that ask at the same time.
   *
   * @return how long each took, in milliseconds, in order
   */
  double[] send(int requests, int clients) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<double[]>>();
      for (int client = 0; client < clients; client++) {
        var share = requests / clients + (client < requests % clients ? 1 : 0);
        running.add(threads.submit(() -> oneAfterTheOther(share)));
      }
      var all = new ArrayList<Double>();
      for (var each : running) {
        for (var millis : each.get()) {
          all.add(millis);
        }
      }
      return all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
  }

  /** Alone, until it is answered as it should be: what was never read comes from the disk. */
  void wake() throws Exception {
    for (int tries = 1; ; tries++) {
      try {
        sendOne();
        return;
      } catch (AssertionError tooLate) {
        if (tries == 10) {
          throw tooLate;
        }
      }
    }
  }

  void sendOne() throws Exception {
    var path = paths.get(asked.getAndIncrement() % paths.size());
    var json = path.startsWith("/api/");
    var request = guest.request(path).header("Accept", json ? "application/json" : "text/html");
    var answer = CLIENT.send(withBody(request).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
  }

  private double[] oneAfterTheOther(int requests) throws Exception {
    var millis = new double[requests];
    for (int i = 0; i < requests; i++) {
      var begun = System.nanoTime();
      sendOne();
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    return millis;
  }

  private HttpRequest.Builder withBody(HttpRequest.Builder request) {
    return body == null
        ? request.GET()
        : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
  }
}
