package com.ensoras.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a restore ends: a backup is older than what happened since, so nothing that lets somebody in
 * may come back by it.
 */
final class Endings {

  private static final Map<String, String> BY_TABLE = new LinkedHashMap<>();

  static {
    BY_TABLE.put(
        "invitation",
        """
        update invitation
        set state = 'revoked', ended_at = clock_timestamp(), role_id = null, inviter_id = null,
          mailed_hash = null, copied_hash = null
        where state = 'pending'
        """);
    BY_TABLE.put(
        "mail",
        """
        update mail
        set state = 'dropped', sealed = null
        where state in ('waiting', 'held', 'failed')
        """);
    BY_TABLE.put("session", "delete from session");
    BY_TABLE.put("second_step", "delete from second_step");
    BY_TABLE.put("account_link", "delete from account_link");
    BY_TABLE.put("sign_up_link", "delete from sign_up_link");
    BY_TABLE.put("confirmation_code", "delete from confirmation_code");
  }

  private Endings() {}

  /** The statements for the tables that this version has. */
  static List<String> present(Connection connection) throws SQLException {
    List<String> found = new ArrayList<>();
    for (var each : BY_TABLE.entrySet()) {
      if (Statements.exists(
          connection, "select 1 where to_regclass(?) is not null", each.getKey())) {
        found.add(each.getValue());
      }
    }
    return found;
  }
}
