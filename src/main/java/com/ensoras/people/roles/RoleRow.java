package com.ensoras.people.roles;

import com.ensoras.access.Authority;
import com.ensoras.access.PermissionSet;
import com.ensoras.access.RoleId;
import com.ensoras.access.TicketsSeen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

/** Turns a row of the table {@code role} into a {@link Role}. */
final class RoleRow {

  private RoleRow() {}

  static Role read(ResultSet row) throws SQLException {
    var codes = (String[]) row.getArray("permissions").getArray();
    var seen = row.getString("tickets_seen");
    var authority =
        new Authority(
            PermissionSet.ofCodes(Arrays.asList(codes)),
            TicketsSeen.byCode(seen)
                .orElseThrow(() -> new IllegalStateException("tickets seen " + seen)),
            row.getBoolean("replies_wait"));
    return new Role(
        new RoleId((UUID) row.getObject("id")),
        row.getString("name"),
        authority,
        row.getInt("version"));
  }
}
