package com.ensoras.races;

import com.ensoras.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Future;
import org.springframework.context.ApplicationContext;

/**
 * Holds a project's row, so that whoever changes authority in it stands in line; PostgreSQL lets
 * them in one by one, in the order in which they came.
 */
final class Latch implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String WAITING =
      """
      with recursive waiting(pid) as (
        select a.pid from pg_stat_activity a where %1$d = any(pg_blocking_pids(a.pid))
        union
        select a.pid from pg_stat_activity a
        join waiting w on w.pid = any(pg_blocking_pids(a.pid)))
      select count(*) from waiting
      """;

  private final Connection holder;
  private final Connection watcher;
  private final int pid;

  Latch(ApplicationContext context, String slug) {
    try {
      holder = TestDatabase.asOperator(context);
      watcher = TestDatabase.asOperator(context);
      pid = number(holder, "select pg_backend_pid()");
      holder.setAutoCommit(false);
      try (var hold =
          holder.prepareStatement("select id from project where slug = ? for no key update")) {
        hold.setString(1, slug);
        hold.executeQuery();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Until so many stand in line; whoever is through without having stood there passed no lock. */
  void awaitWaiting(int count, Future<?> last) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (waiting() < count) {
      if (last.isDone()) {
        throw new AssertionError("Somebody changed authority without the project's lock.");
      }
      if (System.nanoTime() > until) {
        throw new AssertionError("Nobody came to the latch.");
      }
      Thread.onSpinWait();
    }
  }

  void open() {
    try {
      holder.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int waiting() {
    try {
      return number(watcher, WAITING.formatted(pid));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int number(Connection connection, String text) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(text)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Override
  public void close() {
    try {
      holder.close();
      watcher.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
