package com.ensoras.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database itself says about the tables of the product. */
final class Catalogue {

  /** A table and the columns that hold something of their own, comma separated and quoted. */
  record Table(String name, String columns) {}

  private static final String TABLES =
      """
      select quote_ident(c.relname),
        string_agg(quote_ident(a.attname), ',' order by a.attnum) filter (where a.attgenerated = '')
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace
        and c.relkind = 'r'
        and c.relname <> 'flyway_schema_history'
      group by c.relname
      order by c.relname
      """;

  private static final String LOOSEN =
      """
      select format('alter table %s disable trigger user, no force row level security', c.oid::regclass)
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      union all
      select * from (
        select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname)
        from pg_constraint k
        where k.connamespace = 'public'::regnamespace and k.contype in ('f', 'c') and k.conrelid <> 0
          and k.conparentid = 0
        order by k.contype desc, k.conname) dropped
      """;

  private static final String TIGHTEN =
      """
      select format('alter table %s add constraint %I %s',
        k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
      from pg_constraint k
      where k.connamespace = 'public'::regnamespace and k.contype in ('f', 'c') and k.conrelid <> 0
        and k.conparentid = 0
      union all
      select format('alter table %s enable trigger user', c.oid::regclass)
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      union all
      select format('alter table %s force row level security', c.oid::regclass)
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relforcerowsecurity
      """;

  private static final String SEQUENCES =
      """
      select format('select setval(%1$L, coalesce(max(%2$I), 1), max(%2$I) is not null) from %3$s',
        pg_get_serial_sequence(c.oid::regclass::text, a.attname), a.attname, c.oid::regclass)
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace
        and c.relkind = 'r'
        and pg_get_serial_sequence(c.oid::regclass::text, a.attname) is not null
      """;

  private Catalogue() {}

  static List<Table> tables(Connection connection) throws SQLException {
    List<Table> found = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        found.add(new Table(rows.getString(1), rows.getString(2)));
      }
    }
    return found;
  }

  /** Statements that let rows come in any order: no references, checks, triggers, no policies. */
  static List<String> loosen(Connection connection) throws SQLException {
    return Statements.column(connection, LOOSEN);
  }

  /** Statements that put all of it back; to be asked for before {@link #loosen} is carried out. */
  static List<String> tighten(Connection connection) throws SQLException {
    return Statements.column(connection, TIGHTEN);
  }

  /** Statements that let each sequence go on after the highest row. */
  static List<String> advanceSequences(Connection connection) throws SQLException {
    return Statements.column(connection, SEQUENCES);
  }
}
