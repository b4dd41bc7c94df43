package com.ensoras.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as our child: it dies with this process, even by kill -9, and is started again when it
 * dies alone, on the same port.
 */
final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String DATABASE = "ensoras";
  private static final String OWNER = "ensoras_owner";
  private static final int READY_SECONDS = 60;
  private static final int STOP_SECONDS = 10;

  private final FileChannel claim;
  private final Cluster cluster;
  private final List<String> settings;
  private final int port;
  private volatile @Nullable Process child;
  private volatile boolean stopping;
  private volatile @Nullable RuntimeException failure;

  private EmbeddedPostgres(FileChannel claim, Cluster cluster, List<String> settings, int port) {
    this.claim = claim;
    this.cluster = cluster;
    this.settings = settings;
    this.port = port;
  }

  /** Claims the folder and returns when the database answers. */
  static EmbeddedPostgres start(DataFolder folder, String version, List<String> settings) {
    var claim = folder.claim();
    EmbeddedPostgres started = null;
    try {
      started = new EmbeddedPostgres(claim, Cluster.ready(folder, version), settings, freePort());
      // A platform thread that never ends: the child dies with the thread that made it.
      Thread.ofPlatform().daemon().name("postgres").start(started::keepRunning);
      started.prepare();
      return started;
    } catch (RuntimeException e) {
      if (started != null) {
        started.close();
      } else {
        release(claim);
      }
      throw e;
    }
  }

  /** The database for its owner. */
  Server server() {
    return new Server(url(DATABASE), OWNER, cluster.folder().secret("owner.password"));
  }

  /** The database of a running Ensoras with this folder, for its owner. */
  static Server running(DataFolder folder, String version) {
    try {
      var port = Cluster.portInUse(folder, version);
      return new Server(
          url(port.orElseThrow(() -> new IOException("it has no port yet")), DATABASE),
          OWNER,
          folder.secret("owner.password"));
    } catch (IOException e) {
      throw new CannotStart("The database of the running Ensoras is not ready. Try again.", e);
    }
  }

  /** Fast shutdown, after which the folder is free. */
  @Override
  public void close() {
    stopping = true;
    var last = child;
    if (last != null && last.isAlive()) {
      Leftovers.signal("INT", last.pid());
      if (!Interrupts.waitFor(last, STOP_SECONDS)) {
        Leftovers.signal("QUIT", last.pid());
        Interrupts.waitFor(last, STOP_SECONDS);
      }
    }
    release(claim);
  }

  private void keepRunning() {
    while (!stopping) {
      try {
        Leftovers.settle(cluster.path());
        var started = launch();
        child = started;
        if (stopping) {
          Leftovers.signal("INT", started.pid());
        }
        var code = started.waitFor();
        if (!stopping) {
          LOG.warn("PostgreSQL ended (code {}); starting it again", code);
          Interrupts.pause(100);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (IOException | RuntimeException e) {
        failure = new CannotStart("Cannot start PostgreSQL: " + e.getMessage(), e);
        LOG.error("PostgreSQL cannot be started: {}", e.getMessage());
        Interrupts.pause(1_000);
      }
    }
  }

  private Process launch() throws IOException {
    var log = cluster.folder().resolve("postgres.log");
    if (Files.exists(log) && Files.size(log) > 10 << 20) {
      Files.move(
          log,
          cluster.folder().resolve("postgres.log.old"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    var program =
        new ArrayList<>(List.of(cluster.program("postgres"), "-D", cluster.path().toString()));
    var all =
        new ArrayList<>(
            List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "jit=off",
                "random_page_cost=1.1",
                "shared_buffers=128MB",
                "max_connections=100",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_min_error_statement=panic", // statements may hold what nobody should read
                "log_checkpoints=off"));
    all.addAll(settings);
    all.forEach(setting -> program.addAll(List.of("-c", setting)));
    return cluster
        .launch()
        .of(program)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Makes owner and database where they are missing, as soon as the server answers. */
  private void prepare() {
    var folder = cluster.folder();
    var admin = new Server(url("postgres"), "postgres", folder.secret("admin.password"));
    awaitAnswer(admin);
    try (var connection = admin.connect();
        var statement = connection.createStatement()) {
      if (!Statements.exists(connection, "select 1 from pg_roles where rolname = ?", OWNER)) {
        statement.execute("create role " + OWNER + " login createrole");
      }
      Statements.setPassword(connection, OWNER, folder.secret("owner.password"));
      if (!Statements.exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
        statement.execute("create database " + DATABASE + " owner " + OWNER);
      }
    } catch (SQLException e) {
      throw new CannotStart("Cannot prepare the database: " + e.getMessage(), e);
    }
  }

  private void awaitAnswer(Server admin) {
    var deadline = System.nanoTime() + READY_SECONDS * 1_000_000_000L;
    while (true) {
      try (var connection = admin.connect()) {
        return;
      } catch (SQLException e) {
        var failed = failure;
        if (failed != null) {
          throw failed;
        }
        if (System.nanoTime() > deadline || hasEnded()) {
          throw new CannotStart(
              "PostgreSQL did not start: %s; see %s."
                  .formatted(lastWords(), cluster.folder().resolve("postgres.log")),
              e);
        }
        Interrupts.pause(50);
      }
    }
  }

  private boolean hasEnded() {
    var current = child;
    return current != null && !current.isAlive();
  }

  private String lastWords() {
    try {
      return Files.readAllLines(cluster.folder().resolve("postgres.log")).stream()
          .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
          .reduce((first, second) -> second)
          .map(line -> line.replaceFirst("^.*?(FATAL|PANIC): +", ""))
          .orElse("it said nothing");
    } catch (IOException e) {
      return "it said nothing";
    }
  }

  private String url(String database) {
    return url(port, database);
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new CannotStart("Cannot open a port on 127.0.0.1: " + DataFolder.reason(e) + ".", e);
    }
  }

  private static void release(FileChannel claim) {
    try {
      claim.close();
    } catch (IOException e) {
      LOG.warn("The data folder's lock could not be closed: {}", e.getMessage());
    }
  }
}
