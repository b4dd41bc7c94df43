package com.ensoras.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** The few statements that are made before there is a pool. */
final class Statements {

  private Statements() {}

  static boolean exists(Connection connection, String query, String value) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, value);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  static void execute(Connection connection, String statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }

  /** The first column of all rows. */
  static List<String> column(Connection connection, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  /** Hashed here, so that neither the wire nor a log sees the password. */
  static void setPassword(Connection connection, String role, String password) throws SQLException {
    connection
        .unwrap(PGConnection.class)
        .alterUserPassword(role, password.toCharArray(), "scram-sha-256");
  }
}
