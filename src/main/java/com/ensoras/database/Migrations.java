package com.ensoras.database;

import com.ensoras.kernel.SecretBox;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a database to this version, one node at a time. */
final class Migrations {

  private static final long ONE_AT_A_TIME = 0x456e736f726173L; // "Ensoras"
  private static final String PURPOSE = "installation";
  private static final byte[] CHECKED = PURPOSE.getBytes(StandardCharsets.US_ASCII);

  private final Server owner;
  private final SecretBox secrets;

  Migrations(Server owner, SecretBox secrets) {
    this.owner = owner;
    this.secrets = secrets;
  }

  /** Roles first, then the schema; refuses a wrong secret before anything is touched. */
  void run() {
    try (var connection = connect()) {
      lock(connection);
      refuseOtherSecret(connection);
      Roles.make(connection, secrets);
      finish(connection);
    } catch (SQLException | FlywayException e) {
      throw notMigrated(e);
    }
  }

  /**
   * The schema of a backup, in an empty database, under the caller's lock.
   *
   * @throws CannotStart when this Ensoras is too old to know that version
   */
  void runUpTo(Connection connection, String version) throws SQLException {
    Roles.make(connection, secrets);
    var flyway = flyway(owner).target(version).load();
    flyway.migrate();
    var reached = flyway.info().current();
    if (reached == null || !version.equals(String.valueOf(reached.getVersion()))) {
      throw new CannotStart("The backup was written by a newer Ensoras (schema " + version + ").");
    }
  }

  /** The rest of the way, and the last look, under the caller's lock. */
  void finish(Connection connection) throws SQLException {
    flyway(owner).load().migrate();
    rememberSecret(connection);
    Roles.refuseWhenTooStrong(connection);
  }

  /** For a command beside a running Ensoras: nothing is changed. */
  void verify() {
    try (var connection = connect()) {
      refuseOtherSecret(connection);
      if (flyway(owner).load().info().pending().length > 0) {
        throw new CannotStart("The running Ensoras is an older version. Stop it first.");
      }
    } catch (SQLException | FlywayException e) {
      throw notMigrated(e);
    }
  }

  static FluentConfiguration flyway(Server owner) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
        .locations("classpath:db/migration")
        .validateMigrationNaming(true);
  }

  private Connection connect() {
    try {
      return owner.connect();
    } catch (SQLException e) {
      throw new CannotStart("Cannot reach the database: " + e.getMessage(), e);
    }
  }

  /** Held until the connection is closed. */
  static void lock(Connection connection) throws SQLException {
    Statements.execute(connection, "select pg_advisory_lock(" + ONE_AT_A_TIME + ")");
  }

  void refuseOtherSecret(Connection connection) throws SQLException {
    if (!Statements.exists(
        connection, "select 1 where to_regclass(?) is not null", "installation")) {
      return;
    }
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select secret_check from installation")) {
      if (rows.next()) {
        refuseOtherSecret(rows.getBytes(1));
      }
    }
  }

  /** The same for the check that a backup carries. */
  void refuseOtherSecret(byte[] check) {
    if (!secrets.signed(PURPOSE, CHECKED, check)) {
      throw new CannotStart(
          "This data was written with another secret. Start with the same ENSORAS_SECRET, or with the file \"secret\" of the data folder that it came from.");
    }
  }

  private void rememberSecret(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "insert into installation (secret_check) values (?) on conflict do nothing")) {
      statement.setBytes(1, secrets.sign(PURPOSE, CHECKED));
      statement.executeUpdate();
    }
  }

  private static CannotStart notMigrated(Exception e) {
    return new CannotStart("Cannot bring the database to this version: " + e.getMessage(), e);
  }
}
