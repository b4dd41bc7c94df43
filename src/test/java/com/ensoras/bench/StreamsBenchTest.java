package com.ensoras.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What browsers cost that are open and do nothing. */
@Tag("bench")
class StreamsBenchTest {

  private static final int STREAMS = 200;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  @Test
  void idleStreams() throws Exception {
    var house = House.with(10);
    try (var child = Child.start(house.data());
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var olga = house.olga().at(child.url());
      olga.get("/p/" + house.acme() + "/users");
      var heap = child.heap();
      var memory = Machine.pss(child.java());
      var open = new ArrayList<InputStream>();
      for (int i = 0; i < STREAMS; i++) {
        var visitor = house.browsers().get(i % house.browsers().size()).at(child.url());
        var request =
            visitor.request("/live?project=" + house.acme()).timeout(LONGEST).GET().build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        open.add(answer.body());
      }
      TimeUnit.SECONDS.sleep(2);
      var more = child.heap() - heap;
      var cpu = Machine.cpu(child.java()) + child.ofPostgres(Machine::cpu);
      TimeUnit.SECONDS.sleep(10);
      var busy = Machine.cpu(child.java()) + child.ofPostgres(Machine::cpu) - cpu;
      Report.figures(
          "%d idle live streams".formatted(STREAMS),
          "heap %+.1f MiB (%.0f KiB a stream), process %+.0f MiB; together %.1f %% of a processor%n"
              .formatted(
                  more, more * 1024 / STREAMS, Machine.pss(child.java()) - memory, busy * 10));
      for (var each : open) {
        each.close();
      }
    }
  }
}
