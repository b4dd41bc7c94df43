package com.ensoras.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.world.World;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@Tag("house")
@EnsorasTest
class LiveHintsTest {

  private static final int CHANGES = 5;
  private static final int LONGER_THAN_A_LOOK = 800; // milliseconds; LiveWatch looks every 500

  @Autowired ApplicationContext context;

  /** A second hint would fetch every open page twice; a look just between may still tell one. */
  @Test
  void aChangeIsToldOnce() throws Exception {
    var client = HttpClient.newHttpClient();
    try (var world = new World(context)) {
      var request = world.olga.request("/live?project=" + world.acme).GET().build();
      var stream = client.send(request, BodyHandlers.ofLines());
      assertThat(stream.statusCode()).isEqualTo(200);
      var hints = new AtomicInteger();
      var reading = Thread.ofVirtual().start(() -> count(stream.body(), hints));
      for (int i = 0; i < CHANGES; i++) {
        assertThat(newTeam(world, "Team " + i)).isEqualTo(201);
        Thread.sleep(LONGER_THAN_A_LOOK);
      }
      assertThat(hints.get()).isBetween(CHANGES, 2 * CHANGES - 2);
      client.shutdownNow();
      reading.join();
    } finally {
      client.shutdownNow();
    }
  }

  private static int newTeam(World world, String name) {
    return world
        .olga
        .json("POST", "/api/v1/projects/" + world.acme + "/teams", "{\"name\":\"" + name + "\"}")
        .statusCode();
  }

  private static void count(java.util.stream.Stream<String> lines, AtomicInteger hints) {
    try {
      lines.filter(line -> line.startsWith("data:access")).forEach(line -> hints.incrementAndGet());
    } catch (java.io.UncheckedIOException ended) {
      assertThat(hints.get()).isPositive();
    }
  }
}
