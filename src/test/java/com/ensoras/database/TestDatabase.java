package com.ensoras.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.context.ApplicationContext;

/** The database of the tests as its owner sees it. */
public final class TestDatabase {

  private TestDatabase() {}

  /** For {@code ENSORAS_DATABASE_URL}. */
  public static String url(ApplicationContext context) {
    var owner = context.getBean(Database.class).owner();
    return owner.jdbcUrl()
        + "?user="
        + owner.user()
        + "&password="
        + URLEncoder.encode(owner.password(), StandardCharsets.UTF_8);
  }

  /** To look at, and to break, what no request could. */
  public static Connection asOwner(ApplicationContext context) throws SQLException {
    return context.getBean(Database.class).owner().connect();
  }

  /** Sees and changes every row of every table, whatever row-level security says. */
  public static Connection asOperator(ApplicationContext context) throws SQLException {
    var connection = asOwner(context);
    Statements.execute(connection, "set role " + Roles.OPERATOR);
    return connection;
  }

  /** As the superuser, whom neither rights nor policies hold, nor triggers if it wants so. */
  public static Connection asSuperuser(ApplicationContext context) throws SQLException {
    var folder = DataFolder.at(context.getBean(Environment.class).data());
    var url = context.getBean(Database.class).owner().jdbcUrl();
    return new Server(url, "postgres", folder.secret("admin.password")).connect();
  }
}
