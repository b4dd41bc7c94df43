package com.ensoras.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The process and its PostgreSQL are killed while four clients write and journal: what was
 * acknowledged is there, with its audit entry; nothing is there by half; the next start is clean.
 */
@Tag("kills")
class KillsTest {

  private static final int CLIENTS = 4;

  @Test
  void nothingAcknowledgedIsLostAndNothingIsHalfApplied() throws Exception {
    kill(2, 4);
  }

  @Test
  @Tag("bench")
  void norInTwentyKillsOfEach() throws Exception {
    kill(com.ensoras.bench.Sizes.of(20, 1), com.ensoras.bench.Sizes.of(20, 1));
  }

  private void kill(int processes, int databases) throws Exception {
    var data = com.ensoras.database.TestFolder.fresh("kills");
    var port = ProductTest.freePort();
    var product = start(data, port);
    var owner = Founding.account(product);
    var acknowledged = 0;
    for (int i = 0; i < databases; i++) {
      var slug = Founding.project(owner);
      try (var writers = new Writers(owner, slug, CLIENTS)) {
        writers.awaitWritten(20);
        writers.awaitUnderWay();
        Processes.signal("KILL", postmaster(data));
        writers.awaitWritten(writers.count() + 20); // it recovers without a restart
        writers.close();
        acknowledged += writers.compare();
      }
    }
    for (int i = 0; i < processes; i++) {
      var slug = Founding.project(owner);
      try (var writers = new Writers(owner, slug, CLIENTS)) {
        writers.awaitWritten(20);
        writers.awaitUnderWay();
        Processes.signal("KILL", product.process().pid());
        product.process().waitFor();
        writers.close();
        product = start(data, port);
        acknowledged += writers.compare();
      }
    }
    product.process().destroy();
    assertThat(product.awaitEnd()).isIn(0, 143);
    var verify = Product.start(data, port, secret(), "verify-audit");
    assertThat(verify.awaitEnd()).as(verify.printed() + verify.complained()).isZero();
    System.out.printf(
        "Kills: %d of the process, %d of PostgreSQL, each with a change under way; %d acknowledged, 0 lost%n",
        processes, databases, acknowledged);
  }

  private Product start(Path data, int port) throws IOException, InterruptedException {
    return Product.start(data, port, secret()).awaitReady();
  }

  private static Map<String, String> secret() {
    return Map.of("ENSORAS_SECRET", "a secret of the kills, long enough");
  }

  private static long postmaster(Path data) throws IOException {
    try (var files = Files.list(data)) {
      var cluster =
          files
              .filter(file -> file.getFileName().toString().matches("postgres-\\d+"))
              .findFirst()
              .orElseThrow();
      return Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst());
    }
  }
}
