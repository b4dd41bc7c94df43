package com.ensoras.bench;

import com.ensoras.database.TestFolder;
import com.ensoras.demo.TicketGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * Where a desk lies, and who is in it.
 *
 * @param agent an account that sees "my teams and mine"
 * @param denied an account that may not open the settings
 */
record DeskFolder(Path data, String acme, UUID olga, UUID agent, UUID denied) {

  /** Smaller ones are made anew each time. */
  private static final int WORTH_KEEPING = 100_000;

  private static final String WHO = "desk.properties";

  /** One that was finished by the same generator. */
  static Optional<DeskFolder> kept(int tickets, int agents) throws IOException {
    var who = TestFolder.at(name(tickets, agents)).resolve(WHO);
    if (tickets < WORTH_KEEPING || !Files.exists(who)) {
      return Optional.empty();
    }
    var said = new Properties();
    try (var in = Files.newBufferedReader(who)) {
      said.load(in);
    }
    return Optional.of(
        new DeskFolder(
            who.getParent(),
            said.getProperty("acme"),
            UUID.fromString(said.getProperty("olga")),
            UUID.fromString(said.getProperty("agent")),
            UUID.fromString(said.getProperty("denied"))));
  }

  /** An empty one, in place of those of other generators. */
  static Path fresh(int tickets, int agents) throws IOException {
    TestFolder.remove("bench-desk-%d-%d-".formatted(tickets, agents));
    return TestFolder.fresh(name(tickets, agents));
  }

  static DeskFolder keep(Path data, String acme, UUID olga, UUID agent, UUID denied)
      throws IOException {
    var said = new Properties();
    said.setProperty("acme", acme);
    said.setProperty("olga", olga.toString());
    said.setProperty("agent", agent.toString());
    said.setProperty("denied", denied.toString());
    try (var out = Files.newBufferedWriter(data.resolve(WHO))) {
      said.store(out, null);
    }
    return new DeskFolder(data, acme, olga, agent, denied);
  }

  private static String name(int tickets, int agents) {
    return "bench-desk-%d-%d-%s".formatted(tickets, agents, fingerprint());
  }

  /** Of what fills the folder; migrations bring a kept one up to date as any other. */
  private static String fingerprint() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var type : List.of(TicketGenerator.class, TicketGenerator.Part.class, Desk.class)) {
        digest.update(read("/" + type.getName().replace('.', '/') + ".class"));
      }
      digest.update(read("/demo/topics.csv"));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] read(String resource) throws IOException {
    try (var in = DeskFolder.class.getResourceAsStream(resource)) {
      return java.util.Objects.requireNonNull(in, resource).readAllBytes();
    }
  }
}
