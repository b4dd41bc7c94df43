package com.ensoras.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The child process of one cluster, started again whenever it ends, on the same port. */
final class Postmaster {

  private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
  private static final int STOP_SECONDS = 10;
  private static final long LONGEST_LOG = 10 << 20;
  private static final long LONGEST_TAIL = 64 << 10;

  /** Milliseconds before it is started again: doubled until it ran for a while. */
  private static final int FIRST_PAUSE = 100;

  private static final int LAST_PAUSE = 5_000;
  private static final long SETTLED = Duration.ofSeconds(10).toNanos();

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "jit=off",
          "random_page_cost=1.1",
          "shared_buffers=128MB",
          "max_connections=100",
          "timezone=UTC",
          "log_timezone=UTC",
          "log_checkpoints=off",
          "log_min_error_statement=panic"); // statements may hold what nobody should read

  private final Cluster cluster;
  private final int port;
  private final List<String> settings;
  private volatile @Nullable Process child;
  private volatile @Nullable CannotStart failure;
  private volatile boolean stopping;
  private volatile long logStart;

  Postmaster(Cluster cluster, int port, List<String> settings) {
    this.cluster = cluster;
    this.port = port;
    this.settings = settings;
  }

  /** On a platform thread that never ends: the child dies with the thread that made it. */
  void start() {
    Thread.ofPlatform().daemon().name("postgres").start(this::keepRunning);
  }

  /** Fast shutdown: sessions are ended, everything is written. */
  void stop() {
    stopping = true;
    var last = child;
    if (last != null && last.isAlive()) {
      Leftovers.signal("INT", last.pid());
      if (!Interrupts.waitFor(last, STOP_SECONDS)) {
        Leftovers.signal("QUIT", last.pid());
        Interrupts.waitFor(last, STOP_SECONDS);
      }
    }
  }

  /** Why the first start will not succeed, when that is known. */
  Optional<CannotStart> failure() {
    var current = child;
    if (failure == null && current != null && !current.isAlive()) {
      return Optional.of(new CannotStart("PostgreSQL did not start: " + lastWords()));
    }
    return Optional.ofNullable(failure);
  }

  private void keepRunning() {
    var pause = FIRST_PAUSE;
    while (!stopping) {
      var begun = System.nanoTime();
      try {
        Leftovers.settle(cluster.path());
        var started = launch();
        child = started;
        if (stopping) {
          Leftovers.signal("INT", started.pid());
        }
        var code = Interrupts.waitFor(started);
        if (!stopping) {
          if (System.nanoTime() - begun > SETTLED) {
            pause = FIRST_PAUSE;
          }
          LOG.warn("PostgreSQL ended (code {}): {} Starting it again", code, lastWords());
          Interrupts.pause(pause);
          pause = Math.min(2 * pause, LAST_PAUSE);
        }
      } catch (IOException | CannotStart e) {
        failure = new CannotStart("Cannot start PostgreSQL: " + e.getMessage() + ".", e);
        LOG.error("PostgreSQL cannot be started: {}", e.getMessage());
        Interrupts.pause(1_000);
      }
    }
  }

  private Process launch() throws IOException {
    var log = cluster.log();
    if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
      Files.move(log, log.resolveSibling("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
    }
    logStart = Files.exists(log) ? Files.size(log) : 0;
    return cluster
        .launch()
        .of(command())
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private List<String> command() {
    var command = new ArrayList<String>();
    command.add(cluster.program("postgres"));
    command.addAll(List.of("-D", cluster.path().toString(), "-p", String.valueOf(port)));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    settings.forEach(setting -> command.addAll(List.of("-c", setting)));
    return command;
  }

  /** The last thing that ended it, of what this child wrote. */
  private String lastWords() {
    try {
      return tail()
          .lines()
          .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
          .reduce((first, second) -> second)
          .map(line -> line.replaceFirst("^.*?(FATAL|PANIC): +", ""))
          .orElse("it said nothing")
          .concat(" (" + cluster.log() + ").");
    } catch (IOException e) {
      return "it left no log.";
    }
  }

  private String tail() throws IOException {
    try (var log = FileChannel.open(cluster.log())) {
      var from = Math.max(logStart, log.size() - LONGEST_TAIL);
      var bytes = ByteBuffer.allocate((int) Math.max(0, log.size() - from));
      log.read(bytes, from);
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
  }
}
