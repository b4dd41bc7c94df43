package com.ensoras.people.roles;

import com.ensoras.access.Authority;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.RoleId;
import com.ensoras.access.Sql;
import com.ensoras.kernel.Names;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes roles and what they hand out. */
@Component
class RoleStore {

  private final Sql sql;

  RoleStore(Sql sql) {
    this.sql = sql;
  }

  Role insert(ExclusivePermit permit, RoleContent content) {
    var id =
        sql.in(
                permit,
                """
                insert into role (project_id, name, name_key, permissions, tickets_seen, replies_wait)
                values (:project, :name, :key, :permissions, :seen, :wait)
                returning id
                """)
            .params(columns(content))
            .query(UUID.class)
            .single();
    return new Role(new RoleId(id), content.name(), content.authority(), 1);
  }

  void update(ExclusivePermit permit, RoleId id, RoleContent content) {
    sql.in(
            permit,
            """
            update role
            set name = :name, name_key = :key, permissions = :permissions, tickets_seen = :seen,
                replies_wait = :wait, version = version + 1, updated_at = now()
            where project_id = :project and id = :id
            """)
        .params(columns(content))
        .param("id", id.value())
        .update();
  }

  void delete(ExclusivePermit permit, RoleId id) {
    sql.in(permit, "delete from role where project_id = :project and id = :id")
        .param("id", id.value())
        .update();
  }

  /** Replaces the list; the role's version moves. */
  void handOut(ExclusivePermit permit, RoleId id, Set<RoleId> handed) {
    sql.in(permit, "delete from hands_out where project_id = :project and role_id = :id")
        .param("id", id.value())
        .update();
    sql.in(
            permit,
            """
            insert into hands_out (project_id, role_id, handed_id)
            select :project, :id, h from unnest(cast(:handed as uuid[])) as h
            """)
        .param("id", id.value())
        .param(
            "handed", handed.stream().map(role -> role.value().toString()).toArray(String[]::new))
        .update();
    sql.in(
            permit,
            """
            update role
            set version = version + 1, updated_at = now()
            where project_id = :project and id = :id
            """)
        .param("id", id.value())
        .update();
  }

  private static Map<String, Object> columns(RoleContent content) {
    Authority authority = content.authority();
    return Map.of(
        "name", content.name(),
        "key", Names.key(content.name()),
        "permissions", authority.permissions().codes().toArray(String[]::new),
        "seen", authority.seen().code(),
        "wait", authority.repliesWait());
  }
}
