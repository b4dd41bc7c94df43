package com.ensoras.people.roles;

import com.ensoras.access.Permit;
import com.ensoras.access.RoleId;
import com.ensoras.access.Sql;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts who has which role: one statement for all roles of a project. */
@Component
class RoleUses {

  private final Sql sql;

  RoleUses(Sql sql) {
    this.sql = sql;
  }

  Map<RoleId, RoleUse> of(Permit permit) {
    var found = new HashMap<RoleId, RoleUse>();
    sql.in(
            permit,
            """
            select r.id,
                   (select count(*) from member m
                    where m.project_id = r.project_id and m.role_id = r.id) as members,
                   (select count(*) from invitation i
                    where i.project_id = r.project_id and i.role_id = r.id
                      and i.state = 'pending'
                      and i.expires_at > clock_timestamp()) as invitations,
                   array(select a.name from member m
                         join account a on a.id = m.account_id
                         where m.project_id = r.project_id and m.role_id = r.id
                         order by m.id
                         limit :named) as some
            from role r
            where r.project_id = :project
            """)
        .param("named", RoleUse.NAMED)
        .query(
            row -> {
              found.put(
                  new RoleId((UUID) row.getObject("id")),
                  new RoleUse(
                      row.getLong("members"),
                      row.getLong("invitations"),
                      names((String[]) row.getArray("some").getArray())));
            });
    return found;
  }

  RoleUse of(Permit permit, RoleId role) {
    return of(permit).getOrDefault(role, RoleUse.NOBODY);
  }

  /** The name of the Owner, who can do what others cannot. */
  String owner(Permit permit) {
    return sql.in(
            permit,
            """
            select a.name
            from member m
            join account a on a.id = m.account_id
            where m.project_id = :project and m.role_id is null
            """)
        .query(String.class)
        .single();
  }

  private static List<String> names(String[] names) {
    return Arrays.asList(names);
  }
}
