package com.ensoras.shell;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Sql;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who can give somebody a permission: the Owner, and members who assign roles and hold it. */
@Component
class Granters {

  private final Sql sql;

  Granters(Sql sql) {
    this.sql = sql;
  }

  /** At most three names, the Owner first. */
  List<String> of(Actor actor, Permission permission) {
    return sql.in(
            actor.requireMembership(),
            """
            select a.name as name
            from member m
            join account a on a.id = m.account_id
            left join role r on r.project_id = m.project_id and r.id = m.role_id
            where m.project_id = :project and m.id <> :self
              and (m.is_owner or (:permission = any(r.permissions) and 'users.update' = any(r.permissions)))
            order by m.is_owner desc, a.name
            limit 3
            """)
        .param("self", actor.member().value())
        .param("permission", permission.code())
        .query((row, n) -> row.getString("name"))
        .list();
  }
}
