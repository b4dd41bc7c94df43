package com.ensoras.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.world.Guest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One address, asked by somebody who gets this answer. */
record Ask(String name, Guest guest, String path, int status) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** So many, shared by clients that ask at the same time. */
  void send(int requests, int clients) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<?>>();
      for (int client = 0; client < clients; client++) {
        var share = requests / clients + (client < requests % clients ? 1 : 0);
        running.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < share; i++) {
                    sendOne();
                  }
                  return null;
                }));
      }
      for (var each : running) {
        each.get();
      }
    }
  }

  void sendOne() throws Exception {
    var accept = path.startsWith("/api/") ? "application/json" : "text/html";
    var request = guest.request(path).header("Accept", accept).GET().build();
    var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
  }
}
