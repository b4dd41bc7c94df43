package com.ensoras.shell;

import java.sql.Array;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads twice a second what the open streams depend on: versions of authority, sessions. So that a
 * revocation never hangs on a notification. Asks nothing while no stream is open.
 */
@Component
@EnableScheduling
class LiveWatch {

  private static final Logger LOG = LoggerFactory.getLogger(LiveWatch.class);

  private final LiveStreams streams;
  private final JdbcTemplate jdbc;
  private final TransactionOperations transactions;

  LiveWatch(LiveStreams streams, JdbcTemplate jdbc, TransactionOperations transactions) {
    this.streams = streams;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Scheduled(fixedDelay = 500)
  void look() {
    if (streams.isEmpty()) {
      return;
    }
    try {
      transactions.executeWithoutResult(
          status -> {
            endSessions();
            moveVersions();
          });
    } catch (RuntimeException gone) {
      LOG.debug("The database could not be asked what changed", gone);
    }
  }

  @Scheduled(fixedDelay = 20_000)
  void beat() {
    streams.beat();
  }

  /**
   * After a notification, which was told already: {@link #look} need not tell it again. The version
   * is read before the members, so that a removal in between is looked for again.
   */
  void recheckNow(long project, List<LiveStream> told) {
    transactions.executeWithoutResult(
        status -> {
          var versions = versions(Set.of(project));
          recheck(project);
          versions.forEach((id, version) -> LiveStreams.heard(told, id, version));
        });
  }

  /** After a time in which notifications may have been missed. */
  void recheckAll() {
    transactions.executeWithoutResult(status -> streams.projects().keySet().forEach(this::recheck));
  }

  /** Finds which of the streams' accounts are still members. */
  private void recheck(long project) {
    var members = membersAmong(project, streams.accounts(project));
    streams.keepOnly(project, members);
  }

  private void endSessions() {
    var open = streams.sessions();
    open.removeAll(alive(open));
    open.forEach(streams::sessionEnded);
  }

  private void moveVersions() {
    var told = streams.projects();
    versions(told.keySet())
        .forEach(
            (project, version) -> {
              if (version > told.getOrDefault(project, 0L)) {
                recheck(project);
                streams.moved(project, version);
              }
            });
  }

  private Set<UUID> alive(Set<UUID> sessions) {
    return new HashSet<>(
        query(
            "select id from session where id = any(?) and expires_at > now()",
            "uuid",
            sessions,
            UUID.class));
  }

  private Set<UUID> membersAmong(long project, Set<UUID> accounts) {
    return new HashSet<>(
        query("select members_among(" + project + ", ?)", "uuid", accounts, UUID.class));
  }

  private <T> Collection<T> query(String text, String type, Set<?> values, Class<T> of) {
    return jdbc.query(
        text,
        setter -> setter.setArray(1, array(setter.getConnection(), type, values)),
        (row, n) -> row.getObject(1, of));
  }

  private Map<Long, Long> versions(Set<Long> projects) {
    var found = new HashMap<Long, Long>();
    jdbc.query(
        "select project_id, authority_version from authority_versions(?)",
        setter -> setter.setArray(1, array(setter.getConnection(), "bigint", projects)),
        row -> {
          found.put(row.getLong(1), row.getLong(2));
        });
    return found;
  }

  private static Array array(java.sql.Connection connection, String type, Set<?> values)
      throws java.sql.SQLException {
    return connection.createArrayOf(type, values.toArray());
  }
}
