package com.ensoras.shell;

import com.ensoras.database.CannotDecide;
import com.ensoras.database.Ear;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/**
 * Hears PostgreSQL's notifications on one connection of its own and passes them to the open
 * streams: "7 access &lt;request&gt;" for a project, "session &lt;id&gt;" for one that ended. Hints
 * only: {@link LiveWatch} finds what is missed.
 */
@Component
class LiveListener implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveListener.class);
  private static final int PATIENCE_MILLIS = 5_000;

  private final HikariDataSource database;
  private final LiveStreams streams;
  private final LiveWatch watch;
  private final List<Ear> ears;
  private volatile boolean running;

  LiveListener(DataSource database, LiveStreams streams, LiveWatch watch, List<Ear> ears)
      throws SQLException {
    this.database = database.unwrap(HikariDataSource.class);
    this.streams = streams;
    this.watch = watch;
    this.ears = ears;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().daemon().name("live").start(this::listen);
  }

  @Override
  public void stop() {
    running = false;
    streams.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void listen() {
    while (running) {
      try (var connection = connect()) {
        watch.recheckAll(); // something may have been missed
        streams.everything();
        ears.forEach(Ear::missed);
        hear(connection);
      } catch (SQLException | NestedRuntimeException | CannotDecide gone) {
        pause();
      }
    }
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", String.valueOf(database.getUsername()));
    properties.setProperty("password", String.valueOf(database.getPassword()));
    properties.setProperty("ApplicationName", "ensoras-live");
    properties.setProperty("tcpKeepAlive", "true");
    var connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
    try (var statement = connection.createStatement()) {
      statement.execute("listen ensoras");
    }
    return connection;
  }

  private void hear(Connection connection) throws SQLException {
    var server = connection.unwrap(PGConnection.class);
    while (running) {
      var notes = server.getNotifications(PATIENCE_MILLIS);
      if (notes == null || notes.length == 0) {
        if (!connection.isValid(2)) {
          return;
        }
        continue;
      }
      for (var note : notes) {
        pass(note.getParameter());
      }
    }
  }

  private void pass(String note) {
    try {
      var words = note.split(" ", 3);
      if (words[0].equals("session")) {
        streams.sessionEnded(UUID.fromString(words[1]));
        return;
      }
      for (var ear : ears) {
        if (words[0].equals(ear.word())) {
          ear.hear(note.substring(words[0].length() + 1));
          return;
        }
      }
      var project = Long.parseLong(words[0]);
      if (streams.projects().containsKey(project)) {
        var told = streams.changed(project, words[1], words.length > 2 ? words[2] : "");
        if (words[1].equals("access")) {
          watch.recheckNow(project, told);
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("A notification was not understood", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
