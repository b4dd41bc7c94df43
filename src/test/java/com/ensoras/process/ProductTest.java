package com.ensoras.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.database.TestFolder;
import com.ensoras.kernel.Token;
import com.ensoras.world.Guest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One installation and what befalls it, in this order. */
@Tag("process")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductTest {

  private static Path data;
  private static int port;
  private static Product running;

  @BeforeAll
  static void startInANewFolder() throws Exception {
    data = TestFolder.fresh("product");
    port = freePort();
    running = Product.start(data, port, Map.of()).awaitReady();
  }

  @AfterAll
  static void stop() throws Exception {
    running.process().destroy();
    running.awaitEnd();
    assertThat(Processes.in(cluster())).isEmpty();
  }

  @Test
  @Order(1)
  void itPrintsWhereItIsAndNothingElseThanTheSetUpLink() throws Exception {
    assertThat(running.complained()).isEmpty();
    assertThat(running.printed().lines().filter(line -> !line.isBlank()).toList())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("There is no account yet."),
            line -> assertThat(line).contains(running.url() + "/set-up/"),
            line -> assertThat(line).isEqualTo("Ensoras is ready: " + running.url()));
    assertThat(status("/health")).isEqualTo(200);
  }

  @Test
  @Order(2)
  void aSecondOneOnTheSameFolderIsRefused() throws Exception {
    refused(
        Product.start(data, freePort(), Map.of()),
        "Another Ensoras (process %d) already uses the data folder %s. Stop it first, or choose another folder with ENSORAS_DATA."
            .formatted(running.process().pid(), data.toRealPath()));
  }

  @Test
  @Order(3)
  void aFrozenDatabaseAnswers503AndComesBack() throws Exception {
    var frozen = Processes.in(cluster());
    frozen.forEach(pid -> Processes.signal("STOP", pid));
    try {
      for (var path : List.of("/health", "/p/acme/users", "/sign-in")) {
        assertThat(status(path)).as(path).isEqualTo(503);
      }
    } finally {
      frozen.forEach(pid -> Processes.signal("CONT", pid));
    }
    await(200, "/health");
    await(200, "/sign-in");
  }

  @Test
  @Order(4)
  void aKilledDatabaseComesBack() throws Exception {
    var postmaster = Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst().strip();
    Processes.signal("KILL", Long.parseLong(postmaster));
    await(200, "/sign-in");
  }

  @Test
  @Order(5)
  void aBackupIsMadeBesideIt() throws Exception {
    var file = data.resolve("ensoras.backup");
    var backup = Product.start(data, 0, Map.of(), "backup", file.toString());
    assertThat(backup.awaitEnd()).as(backup.complained()).isZero();
    assertThat(backup.complained()).isEmpty();
    assertThat(backup.printed()).startsWith("Wrote " + file);
    assertThat(status("/health")).isEqualTo(200);
    refused(
        Product.start(data, 0, Map.of(), "restore", file.toString()),
        "Ensoras is running on this database. Stop it first.");
  }

  @Test
  @Order(6)
  void anUnknownCommandNamesTheKnownOnes() throws Exception {
    var unknown = Product.start(data, 0, Map.of(), "frobnicate");
    assertThat(unknown.awaitEnd()).isEqualTo(1);
    assertThat(unknown.complained().lines())
        .singleElement()
        .asString()
        .startsWith("There is no command \"frobnicate\". There are: ")
        .contains("backup", "restore", "reset-password", "outbox");
  }

  @Test
  @Order(7)
  void killedItLeavesNoProcessBehind() throws Exception {
    running.process().destroyForcibly().waitFor();
    var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!Processes.in(cluster()).isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.sleep(100);
    }
  }

  @Test
  @Order(8)
  void anotherSecretIsRefused() throws Exception {
    refused(
        Product.start(data, port, Map.of("ENSORAS_SECRET", "not the one it began with")),
        "This data was written with another secret. Start with the same ENSORAS_SECRET, or with the file \"secret\" of the data folder that it came from.");
  }

  @Test
  @Order(9)
  void aTakenPortIsSaid() throws Exception {
    try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      refused(
          Product.start(data, taken.getLocalPort(), Map.of()),
          "Port %d is already in use. Stop the program that uses it, or choose another with ENSORAS_PORT."
              .formatted(port));
    }
  }

  @Test
  @Order(10)
  void itStartsAgainWithItsData() throws Exception {
    running = Product.start(data, port, Map.of()).awaitReady();
    assertThat(running.complained()).isEmpty();
    assertThat(status("/health")).isEqualTo(200);
  }

  static void refused(Product product, String sentence) throws Exception {
    assertThat(product.awaitEnd()).isEqualTo(1);
    assertThat(product.complained()).isEqualTo(sentence + "\n");
    assertThat(product.printed()).isEmpty();
  }

  /** As somebody with a session's cookie, so that the guard has to ask. */
  private static int status(String path) {
    return new Guest(running.url(), "Somebody", "", Token.fresh().reveal(), null, null)
        .get(path)
        .statusCode();
  }

  private static void await(int status, String path) throws InterruptedException {
    var deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (status(path) != status) {
      assertThat(System.nanoTime()).as(path).isLessThan(deadline);
      Thread.sleep(100);
    }
  }

  private static Path cluster() throws IOException {
    return data.resolve("postgres-18").toRealPath();
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
