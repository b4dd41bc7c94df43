package com.ensoras.access;

import com.ensoras.accounts.AccountId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which projects an account may enter: the one read that looks across projects for a person. */
@Component
public class Switcher {

  private final JdbcClient jdbc;

  Switcher(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param roleName "Owner" for the Owner
   */
  public record Way(String slug, String name, String roleName, boolean owner) {}

  /** By name, 200 at most. */
  public List<Way> of(AccountId account) {
    return jdbc.sql("select slug, name, role_name, is_owner from projects_of(:account)")
        .param("account", account.value())
        .query(
            (row, n) ->
                new Way(
                    row.getString("slug"),
                    row.getString("name"),
                    row.getBoolean("is_owner") ? "Owner" : row.getString("role_name"),
                    row.getBoolean("is_owner")))
        .list();
  }
}
