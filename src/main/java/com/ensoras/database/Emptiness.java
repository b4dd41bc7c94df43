package com.ensoras.database;

import com.ensoras.kernel.Invalid;
import java.sql.Connection;
import java.sql.SQLException;

/** Restoring must never overwrite anything, nor happen under a running Ensoras. */
final class Emptiness {

  private static final String IN_USE =
      "select usename from pg_stat_activity where usename = ? and datname = current_database()";

  private Emptiness() {}

  /**
   * @throws Invalid when somebody has an account here, or Ensoras runs
   */
  static void demand(Connection owner, Database database) throws SQLException {
    if (database.isBorrowed() && Statements.exists(owner, IN_USE, Roles.APP)) {
      throw new Invalid("file", "Ensoras is running on this database. Stop it first.");
    }
    if (isThere(owner, "account") && hasRows(owner)) {
      throw new Invalid(
          "file", "This installation is not empty. Restore into a new data folder or database.");
    }
  }

  /** Away with an empty schema, whichever version it has. */
  static void clear(Connection owner) throws SQLException {
    if (isThere(owner, "flyway_schema_history")) {
      Statements.execute(owner, "drop schema public cascade; create schema public");
    }
  }

  private static boolean isThere(Connection owner, String table) throws SQLException {
    return Statements.exists(owner, "select 1 where to_regclass(?) is not null", table);
  }

  private static boolean hasRows(Connection owner) throws SQLException {
    return !Statements.column(owner, "select id from account limit 1").isEmpty();
  }
}
