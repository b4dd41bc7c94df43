package com.ensoras.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.world.Guest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The process and its PostgreSQL are killed while four clients write and journal: what was
 * acknowledged is there, with its audit entry; nothing is there by half; the next start is clean.
 */
@Tag("kills")
class KillsTest {

  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/set-up/\\S+)");
  private static final Pattern SLUG = Pattern.compile("\"slug\":\"([^\"]+)\"");
  private static final Pattern NAME = Pattern.compile("\"name\":\"(Team [^\"]+)\"");
  private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
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
    var owner = setUp(product);
    var acknowledged = 0;
    for (int i = 0; i < databases; i++) {
      var slug = found(owner);
      try (var writers = new Writers(owner, slug, CLIENTS)) {
        awaitWritten(writers, 20);
        writers.awaitUnderWay();
        Processes.signal("KILL", postmaster(data));
        awaitWritten(writers, writers.count() + 20); // it recovers without a restart
        writers.close();
        acknowledged += compare(owner, slug, writers);
      }
    }
    for (int i = 0; i < processes; i++) {
      var slug = found(owner);
      try (var writers = new Writers(owner, slug, CLIENTS)) {
        awaitWritten(writers, 20);
        writers.awaitUnderWay();
        Processes.signal("KILL", product.process().pid());
        product.process().waitFor();
        writers.close();
        product = start(data, port);
        acknowledged += compare(owner, slug, writers);
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

  /** Acknowledged ⊆ there ⊆ asked, and one audit entry for each that is there. */
  private static int compare(Guest owner, String slug, Writers writers) {
    assertThat(writers.strange()).isEmpty();
    var there = new HashSet<String>();
    var teams = NAME.matcher(owner.getJson("/api/v1/projects/" + slug + "/teams").body());
    while (teams.find()) {
      there.add(teams.group(1));
    }
    assertThat(there).containsAll(writers.acknowledged());
    assertThat(writers.asked()).containsAll(there);
    assertThat(entries(owner, slug)).isEqualTo(there.size());
    return writers.count();
  }

  private static int entries(Guest owner, String slug) {
    var entries = 0;
    var cursor = "";
    do {
      var path = "/api/v1/projects/" + slug + "/audit?what=team.created&cursor=" + cursor;
      var page = owner.getJson(path).body();
      entries += count(page, "\"team.created\"");
      var next = NEXT.matcher(page);
      cursor = next.find() ? next.group(1) : "";
    } while (!cursor.isEmpty());
    return entries;
  }

  private static int count(String text, String what) {
    return (text.length() - text.replace(what, "").length()) / what.length();
  }

  private static String found(Guest owner) {
    return first(SLUG, owner.json("POST", "/api/v1/projects", "{\"name\":\"Acme\"}").body());
  }

  private static void awaitWritten(Writers writers, int count) throws InterruptedException {
    var deadline = System.nanoTime() + 120_000_000_000L;
    while (writers.count() < count) {
      assertThat(System.nanoTime()).as("writing goes on").isLessThan(deadline);
      Thread.sleep(5);
    }
  }

  private static Guest setUp(Product product) throws IOException, InterruptedException {
    while (!LINK.matcher(product.printed()).find()) {
      Thread.sleep(50);
    }
    var nobody = new Guest(product.url(), "Olga", "olga@acme.test", null, null, null);
    var answer =
        nobody.post(
            first(LINK, product.printed()),
            "name",
            "Olga Owner",
            "email",
            "olga@acme.test",
            "password",
            "correct horse battery");
    var cookie =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(each -> each.startsWith("session="))
            .findFirst()
            .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
    var session = cookie.substring("session=".length(), cookie.indexOf(';'));
    return new Guest(product.url(), "Olga", "olga@acme.test", session, null, null);
  }

  private static String first(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
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
