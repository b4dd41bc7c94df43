package com.ensoras.people.members;

import com.ensoras.access.MemberId;
import com.ensoras.access.RoleId;
import com.ensoras.accounts.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads members, always by the same columns. */
final class MemberRow {

  static final String SELECT =
      """
      select m.id, m.account_id, a.name, a.email, a.confirmed, a.two_factor_since is not null as two_factor,
             m.role_id, coalesce(r.name, 'Owner') as role_name, m.joined_at, m.last_seen_at, m.name_key
      from member m
      join account a on a.id = m.account_id
      left join role r on r.project_id = m.project_id and r.id = m.role_id
      """;

  private MemberRow() {}

  static Member read(ResultSet row) throws SQLException {
    var role = (UUID) row.getObject("role_id");
    return new Member(
        new MemberId((UUID) row.getObject("id")),
        new AccountId((UUID) row.getObject("account_id")),
        row.getString("name"),
        row.getString("email"),
        row.getBoolean("confirmed"),
        row.getBoolean("two_factor"),
        role == null ? null : new RoleId(role),
        row.getString("role_name"),
        row.getTimestamp("joined_at").toInstant(),
        instant(row.getTimestamp("last_seen_at")));
  }

  static String cursor(ResultSet row) throws SQLException {
    return new MemberCursor(row.getString("name_key"), (UUID) row.getObject("id")).toString();
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
