package com.ensoras.access;

import com.ensoras.accounts.AccountId;
import com.ensoras.accounts.Person;
import com.ensoras.accounts.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the row of {@code enter()} into a {@link Visit}. */
final class Entry {

  private Entry() {}

  static Visit read(ResultSet row, EntryKey key) throws SQLException {
    var person =
        new Person(
            new AccountId(uuid(row, "account_id")),
            new SessionId(uuid(row, "session_id")),
            row.getString("account_name"),
            row.getString("account_email"),
            row.getBoolean("confirmed"),
            row.getBoolean("two_factor"),
            row.getTimestamp("proved_at").toInstant(),
            row.getString("last_project"));
    var isMember = row.getObject("project_id") != null;
    return new Visit(
        person, row.getTimestamp("seen_at").toInstant(), isMember ? actor(row, key, person) : null);
  }

  private static Actor actor(ResultSet row, EntryKey key, Person person) throws SQLException {
    var preview = preview(row);
    return new Actor(
        person,
        new ProjectId(row.getLong("project_id")),
        row.getString("project_name"),
        new MemberId(uuid(row, "member_id")),
        preview == null ? standing(row) : cut(standing(row), previewed(row)),
        preview,
        row.getBoolean("two_factor_required") && !person.hasTwoFactor(),
        key);
  }

  private static Standing standing(ResultSet row) throws SQLException {
    if (row.getBoolean("is_owner")) {
      return Standing.ofOwner();
    }
    return new Standing(
        false, new RoleId(uuid(row, "role_id")), row.getString("role_name"), authority(row, ""));
  }

  /** Nobody is the Owner while previewing. */
  private static Standing cut(Standing own, Authority previewed) {
    return new Standing(false, own.role(), own.roleName(), own.authority().cutTo(previewed));
  }

  private static @Nullable Preview preview(ResultSet row) throws SQLException {
    var member = (UUID) row.getObject("preview_member");
    var role = (UUID) row.getObject("preview_role");
    if (member == null && role == null) {
      return null;
    }
    var name = row.getString("preview_name");
    return new Preview(
        member == null ? null : new MemberId(member),
        role == null ? null : new RoleId(role),
        name == null ? "someone who is gone" : name);
  }

  /** Whoever is gone meanwhile may do nothing. */
  private static Authority previewed(ResultSet row) throws SQLException {
    if (row.getBoolean("preview_owner")) {
      return Authority.everything();
    }
    return row.getArray("preview_permissions") == null
        ? new Authority(PermissionSet.none(), TicketsSeen.MINE, true)
        : authority(row, "preview_");
  }

  static Authority authority(ResultSet row, String prefix) throws SQLException {
    var codes = (String[]) row.getArray(prefix + "permissions").getArray();
    var seen = row.getString(prefix + "tickets_seen");
    return new Authority(
        PermissionSet.ofCodes(Arrays.asList(codes)),
        TicketsSeen.byCode(seen)
            .orElseThrow(() -> new IllegalStateException("tickets seen " + seen)),
        row.getBoolean(prefix + "replies_wait"));
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return (UUID) java.util.Objects.requireNonNull(row.getObject(column));
  }
}
