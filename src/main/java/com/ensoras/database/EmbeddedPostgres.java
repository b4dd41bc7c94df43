package com.ensoras.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.sql.SQLException;
import java.util.List;
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

  private final FileChannel claim;
  private final Cluster cluster;
  private final int port = freePort(); // for the whole run
  private final Postmaster postmaster;

  private EmbeddedPostgres(FileChannel claim, Cluster cluster, List<String> settings) {
    this.claim = claim;
    this.cluster = cluster;
    this.postmaster = new Postmaster(cluster, port, settings);
  }

  /** Claims the folder and returns when the database answers. */
  static EmbeddedPostgres start(DataFolder folder, String version, List<String> settings) {
    var claim = folder.claim();
    try {
      var started = new EmbeddedPostgres(claim, Cluster.ready(folder, version), settings);
      started.begin();
      return started;
    } catch (RuntimeException e) {
      release(claim);
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

  /** Stops it, after which the folder is free. */
  @Override
  public void close() {
    postmaster.stop();
    release(claim);
  }

  private void begin() {
    postmaster.start();
    try {
      prepare();
    } catch (RuntimeException e) {
      postmaster.stop();
      throw e;
    }
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
        postmaster
            .failure()
            .ifPresent(
                known -> {
                  throw known;
                });
        if (System.nanoTime() > deadline) {
          throw new CannotStart("PostgreSQL does not answer; see " + cluster.log() + ".", e);
        }
        Interrupts.pause(50);
      }
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
