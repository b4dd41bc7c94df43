package com.ensoras.database;

import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that this process works with: its own embedded one, the embedded one of a running
 * Ensoras (for a command beside it), or another one.
 */
final class Database implements AutoCloseable {

  private final Server owner;
  private final @Nullable EmbeddedPostgres embedded;
  private final boolean borrowed;

  private Database(Server owner, @Nullable EmbeddedPostgres embedded, boolean borrowed) {
    this.owner = owner;
    this.embedded = embedded;
    this.borrowed = borrowed;
  }

  /** Somebody else's server, which nobody uses yet. */
  static Database of(Server owner) {
    return new Database(owner, null, false);
  }

  static Database open(Environment environment) {
    if (!environment.isEmbedded()) {
      return new Database(Server.of(environment.databaseUrl()), null, environment.isCommand());
    }
    var folder = DataFolder.at(environment.data());
    var version = environment.postgresVersion();
    if (environment.isCommand() && folder.isClaimed()) {
      return new Database(EmbeddedPostgres.running(folder, version), null, true);
    }
    if (environment.isCommand() && !environment.command().equals(Restore.NAME)) {
      Cluster.demand(folder, version);
    }
    var started = EmbeddedPostgres.start(folder, version, environment.postgresSettings());
    return new Database(started.server(), started, false);
  }

  /** For migrations, backup and restore only; requests are served as ensoras_app. */
  Server owner() {
    return owner;
  }

  /** Whether another process may be using it now, so that this one must not migrate it. */
  boolean isBorrowed() {
    return borrowed;
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
