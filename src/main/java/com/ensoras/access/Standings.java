package com.ensoras.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads how members and roles stand now, with the words that the guard reads. */
@Component
public class Standings {

  private final Sql sql;

  Standings(Sql sql) {
    this.sql = sql;
  }

  /** Empty when there is no such member in the permit's project. */
  public Optional<Standing> ofMember(Permit permit, MemberId member) {
    return sql.in(
            permit,
            """
            select m.is_owner, r.id, r.name, r.permissions, r.tickets_seen, r.replies_wait
            from member m
            left join role r on r.project_id = m.project_id and r.id = m.role_id
            where m.project_id = :project and m.id = :member
            """)
        .param("member", member.value())
        .query((row, n) -> read(row))
        .optional();
  }

  /** Whether the project requires two-factor and the member's account has none yet. */
  public boolean mustAddTwoFactor(Permit permit, MemberId member) {
    return sql.in(
            permit,
            """
            select p.two_factor_required and a.two_factor_since is null
            from member m
            join project p on p.id = m.project_id
            join account a on a.id = m.account_id
            where m.project_id = :project and m.id = :member
            """)
        .param("member", member.value())
        .query(Boolean.class)
        .single();
  }

  /** Empty when there is no such role in the permit's project. */
  public Optional<Standing> ofRole(Permit permit, RoleId role) {
    return sql.in(
            permit,
            """
            select false as is_owner, r.id, r.name, r.permissions, r.tickets_seen, r.replies_wait
            from role r
            where r.project_id = :project and r.id = :role
            """)
        .param("role", role.value())
        .query((row, n) -> read(row))
        .optional();
  }

  private static Standing read(ResultSet row) throws SQLException {
    if (row.getBoolean("is_owner")) {
      return Standing.ofOwner();
    }
    var id = (UUID) row.getObject("id");
    return new Standing(false, new RoleId(id), row.getString("name"), Entry.authority(row, ""));
  }
}
