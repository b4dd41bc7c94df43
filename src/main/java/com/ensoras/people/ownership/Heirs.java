package com.ensoras.people.ownership;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads who might become the Owner. */
@Component
class Heirs {

  private final Sql sql;

  Heirs(Sql sql) {
    this.sql = sql;
  }

  /** By name, without the Owner, {@code limit} at most. */
  List<Heir> of(Permit permit, int limit) {
    return sql.in(
            permit,
            """
            select m.id, a.name, a.email, a.confirmed, a.two_factor_since is not null as two_factor
            from member m
            join account a on a.id = m.account_id
            where m.project_id = :project and m.role_id is not null
            order by m.name_key, m.id
            limit :limit
            """)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Heir(
                    new MemberId((UUID) row.getObject("id")),
                    row.getString("name"),
                    row.getString("email"),
                    row.getBoolean("confirmed"),
                    row.getBoolean("two_factor")))
        .list();
  }

  boolean twoFactorRequired(Permit permit) {
    return sql.in(permit, "select two_factor_required from project where id = :project")
        .query(Boolean.class)
        .single();
  }
}
