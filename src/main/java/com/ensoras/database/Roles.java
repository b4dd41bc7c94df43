package com.ensoras.database;

import com.ensoras.kernel.SecretBox;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * Who may do what in PostgreSQL. The schema's owner migrates; {@code ensoras_app} serves requests
 * and neither owns a table nor passes by row-level security; {@code ensoras_guard} owns the
 * functions that read before the project is known, {@code ensoras_search} the one that searches;
 * {@code ensoras_operator} is what the owner becomes to see every row, for a backup.
 */
final class Roles {

  static final String APP = "ensoras_app";
  static final String OPERATOR = "ensoras_operator";

  private static final String MAKE =
      """
      do $$ declare made name; begin
        foreach made in array array['ensoras_guard', 'ensoras_operator', 'ensoras_search'] loop
          if not exists (select 1 from pg_roles where rolname = made) then
            execute format('create role %I nologin', made);
          end if;
          if not pg_has_role(current_user, made, 'set') then
            execute format('grant %I to %I with set true, inherit false', made, current_user);
          end if;
        end loop;
        if not exists (select 1 from pg_roles where rolname = 'ensoras_app') then
          create role ensoras_app login nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
        end if;
      end $$;
      grant usage on schema public to ensoras_app, ensoras_operator;
      grant usage, create on schema public to ensoras_guard, ensoras_search;
      alter default privileges in schema public
        grant select, insert, update, delete on tables to ensoras_app, ensoras_operator;
      alter default privileges in schema public grant usage, select on sequences to ensoras_app;
      alter default privileges in schema public
        grant usage, select, update on sequences to ensoras_operator;
      """;

  private static final String REFUSED =
      """
      select case
          when rolsuper then 'is a superuser'
          when rolbypassrls then 'bypasses row-level security'
          when exists (select 1 from pg_class where relowner = role.oid) then 'owns a table'
          when pg_has_role(role.oid, current_user, 'member') then 'is a member of the owner''s role'
        end
      from pg_roles role
      where rolname = 'ensoras_app'
      """;

  private Roles() {}

  /** Makes the roles, the same for the embedded and any other PostgreSQL. */
  static void make(Connection owner, SecretBox secrets) throws SQLException {
    try {
      Statements.execute(owner, MAKE);
      Statements.setPassword(owner, APP, password(secrets));
    } catch (SQLException e) {
      if ("42501".equals(e.getSQLState())) {
        throw new CannotStart(
            "The user of ENSORAS_DATABASE_URL must own the database and may need CREATEROLE: "
                + e.getMessage()
                + ".",
            e);
      }
      throw e;
    }
  }

  /** The application's password: derived, so that nodes with the same secret agree on it. */
  static String password(SecretBox secrets) {
    return HexFormat.of()
        .formatHex(secrets.sign("database", APP.getBytes(StandardCharsets.US_ASCII)));
  }

  /**
   * The last look before serving.
   *
   * @throws CannotStart when row-level security would not hold for the application's role
   */
  static void refuseWhenTooStrong(Connection owner) throws SQLException {
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(REFUSED)) {
      var found = rows.next() ? rows.getString(1) : "does not exist";
      if (found != null) {
        throw new CannotStart(
            "The database role %s %s; Ensoras does not start, because projects would not be kept apart."
                .formatted(APP, found));
      }
    }
  }
}
