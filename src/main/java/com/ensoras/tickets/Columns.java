package com.ensoras.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads columns that the driver gives in its own types. */
final class Columns {

  private Columns() {}

  static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static List<String> strings(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  /** As the database keeps choices; null for none. */
  static @Nullable Integer number(@Nullable Enum<?> value) {
    return value == null ? null : value.ordinal();
  }
}
