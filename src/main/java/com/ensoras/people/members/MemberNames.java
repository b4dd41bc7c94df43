package com.ensoras.people.members;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.RoleId;
import com.ensoras.access.Sql;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names only: what whoever sees tickets may see of members. */
@Component
public class MemberNames {

  private final Sql sql;

  MemberNames(Sql sql) {
    this.sql = sql;
  }

  /** The first by name, for choosing. */
  public List<MemberName> first(Permit permit, int limit) {
    return sql.in(
            permit,
            """
            select m.id, a.name
            from member m
            join account a on a.id = m.account_id
            where m.project_id = :project
            order by m.name_key, m.id
            limit :limit
            """)
        .param("limit", limit)
        .query((row, n) -> new MemberName(new MemberId((UUID) row.getObject(1)), row.getString(2)))
        .list();
  }

  /** Whoever of these is a member, by name. */
  public List<MemberName> of(Permit permit, Collection<MemberId> members) {
    return sql.in(
            permit,
            """
            select m.id, a.name
            from member m
            join account a on a.id = m.account_id
            where m.project_id = :project and m.id = any(:members)
            order by m.name_key, m.id
            """)
        .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
        .query((row, n) -> new MemberName(new MemberId((UUID) row.getObject(1)), row.getString(2)))
        .list();
  }

  /** Some of those who hold one of the roles, by name. */
  public List<MemberName> holding(Permit permit, Collection<RoleId> roles, int limit) {
    return sql.in(
            permit,
            """
            select m.id, a.name
            from member m
            join account a on a.id = m.account_id
            where m.project_id = :project and m.role_id = any(:roles)
            order by m.name_key, m.id
            limit :limit
            """)
        .param("roles", roles.stream().map(RoleId::value).toArray(UUID[]::new))
        .param("limit", limit)
        .query((row, n) -> new MemberName(new MemberId((UUID) row.getObject(1)), row.getString(2)))
        .list();
  }
}
