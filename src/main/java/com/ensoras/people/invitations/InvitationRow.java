package com.ensoras.people.invitations;

import com.ensoras.access.MemberId;
import com.ensoras.access.RoleId;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.mail.MailId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a row into an {@link Invitation}. */
final class InvitationRow {

  private InvitationRow() {}

  static Invitation read(ResultSet row) throws SQLException {
    return new Invitation(
        new InvitationId(Objects.requireNonNull(id(row, "id", id -> id))),
        new EmailAddress(row.getString("email")),
        InvitationState.byCode(row.getString("state")).orElseThrow(),
        id(row, "role_id", RoleId::new),
        row.getString("role_name"),
        id(row, "inviter_id", MemberId::new),
        (Boolean) row.getObject("inviter_is_owner"),
        id(row, "inviter_role", RoleId::new),
        row.getString("inviter_name"),
        id(row, "mail_id", MailId::new),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("sent_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        row.getBoolean("is_over"),
        instant(row, "ended_at"),
        row.getString("ended_by_name"),
        row.getInt("version"));
  }

  private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> make)
      throws SQLException {
    var value = (UUID) row.getObject(column);
    return value == null ? null : make.apply(value);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
