package com.ensoras.people.roles;

import com.ensoras.access.Permit;
import com.ensoras.access.RoleId;
import com.ensoras.access.Sql;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads a project's roles: two statements, whatever their number. */
@Component
public class RoleBooks {

  private final Sql sql;

  RoleBooks(Sql sql) {
    this.sql = sql;
  }

  public RoleBook of(Permit permit) {
    return new RoleBook(roles(permit), handsOut(permit));
  }

  private List<Role> roles(Permit permit) {
    return sql.in(
            permit,
            """
            select id, name, permissions, tickets_seen, replies_wait, version
            from role
            where project_id = :project
            order by name_key, id
            """)
        .query((row, n) -> RoleRow.read(row))
        .list();
  }

  private Map<RoleId, Set<RoleId>> handsOut(Permit permit) {
    var found = new HashMap<RoleId, Set<RoleId>>();
    sql.in(
            permit,
            """
            select role_id, handed_id
            from hands_out
            where project_id = :project
            order by role_id, handed_id
            """)
        .query(
            row -> {
              var role = new RoleId((UUID) row.getObject("role_id"));
              var handed = new RoleId((UUID) row.getObject("handed_id"));
              found.computeIfAbsent(role, r -> new LinkedHashSet<>()).add(handed);
            });
    return found;
  }
}
