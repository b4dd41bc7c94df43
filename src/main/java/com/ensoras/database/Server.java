package com.ensoras.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A PostgreSQL database and one who may sign in to it.
 *
 * @param jdbcUrl without credentials
 */
record Server(String jdbcUrl, String user, String password) {

  static final int LOGIN_SECONDS = 10;

  /** From {@code ENSORAS_DATABASE_URL}: jdbc:postgresql://…, postgresql://… or postgres://… */
  static Server of(String databaseUrl) {
    try {
      var uri = new URI(databaseUrl.replaceFirst("^jdbc:", ""));
      var scheme = String.valueOf(uri.getScheme());
      if (!scheme.matches("postgres(ql)?") || uri.getHost() == null || uri.getPath().length() < 2) {
        throw new URISyntaxException("", "not the address of a PostgreSQL database");
      }
      return of(uri);
    } catch (URISyntaxException e) {
      throw new CannotStart(
          "ENSORAS_DATABASE_URL is not understood. It looks like"
              + " postgresql://owner:password@host:5432/ensoras.");
    }
  }

  private static Server of(URI uri) {
    var user = "";
    var password = "";
    if (uri.getRawUserInfo() != null) {
      var parts = uri.getRawUserInfo().split(":", 2);
      user = decode(parts[0]);
      password = parts.length == 2 ? decode(parts[1]) : "";
    }
    List<String> kept = new ArrayList<>();
    for (var pair : String.valueOf(uri.getRawQuery() == null ? "" : uri.getRawQuery()).split("&")) {
      if (pair.startsWith("user=")) {
        user = decode(pair.substring("user=".length()));
      } else if (pair.startsWith("password=")) {
        password = decode(pair.substring("password=".length()));
      } else if (!pair.isEmpty()) {
        kept.add(pair);
      }
    }
    var port = uri.getPort() < 0 ? 5432 : uri.getPort();
    var query = kept.isEmpty() ? "" : "?" + String.join("&", kept);
    return new Server(
        "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query,
        user,
        password);
  }

  /** The same database for somebody else. */
  Server as(String otherUser, String otherPassword) {
    return new Server(jdbcUrl, otherUser, otherPassword);
  }

  /** A connection of its own, outside any pool. */
  Connection connect() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "ensoras");
    properties.setProperty("connectTimeout", String.valueOf(LOGIN_SECONDS));
    properties.setProperty("loginTimeout", String.valueOf(LOGIN_SECONDS));
    return DriverManager.getConnection(jdbcUrl, properties);
  }

  @Override
  public String toString() {
    return "Server[" + user + "]";
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
