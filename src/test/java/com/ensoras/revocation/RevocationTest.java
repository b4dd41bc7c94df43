package com.ensoras.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.SecondNode;
import com.ensoras.bench.Child;
import com.ensoras.bench.Report;
import com.ensoras.bench.Sizes;
import com.ensoras.database.TestDatabase;
import com.ensoras.database.TestFolder;
import com.ensoras.world.World;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two nodes, writers toggling while readers ask: no answer is older than an acknowledgement. */
@Tag("revocation")
@EnsorasTest
class RevocationTest {

  @Autowired ApplicationContext context;

  @Test
  void nothingIsAllowedAfterItWasTakenAway() throws Exception {
    try (var world = new World(context);
        var second = SecondNode.beside(context)) {
      var nodes = List.of(world.base(), second.url());
      var tally = new Crowd(world, 10_000, Duration.ofMillis(20)).on(nodes, nodes.reversed());
      System.out.println("Revocation: " + tally);
      assertNothingStale(tally, 10_000);
    }
  }

  /** Changed on one process, asked on both; they share nothing but PostgreSQL. */
  @Test
  @Tag("bench")
  void nothingIsAllowedOnTwoProcessesEither() throws Exception {
    var requests = Sizes.of(100_000, 5_000);
    try (var world = new World(context);
        var first = process("first");
        var second = process("second")) {
      var begun = System.nanoTime();
      var tally =
          new Crowd(world, requests, Duration.ofMillis(700))
              .on(List.of(first.url()), List.of(second.url(), first.url()));
      var seconds = (System.nanoTime() - begun) / 1_000_000_000;
      Report.figures(
          "Revocation on two processes with one PostgreSQL", tally + ", in " + seconds + " s");
      assertNothingStale(tally, requests);
    }
  }

  private Child process(String name) throws IOException {
    return Child.start(
        TestFolder.fresh("revocation-" + name),
        Map.of("ENSORAS_DATABASE_URL", TestDatabase.url(context)));
  }

  private static void assertNothingStale(Toggling.Tally tally, int requests) {
    assertThat(tally.strange).isEmpty();
    assertThat(tally.staleAllows).hasValue(0);
    assertThat(tally.staleDenials).hasValue(0);
    assertThat(tally.counted()).isGreaterThanOrEqualTo(requests);
  }
}
