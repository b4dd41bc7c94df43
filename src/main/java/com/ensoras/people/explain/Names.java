package com.ensoras.people.explain;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import org.springframework.stereotype.Component;

/** Names of members, to speak about them. */
@Component("explainNames")
class Names {

  private final Sql sql;

  Names(Sql sql) {
    this.sql = sql;
  }

  String ofMember(Permit permit, MemberId member) {
    return sql.in(
            permit,
            """
            select a.name
            from member m
            join account a on a.id = m.account_id
            where m.project_id = :project and m.id = :member
            """)
        .param("member", member.value())
        .query(String.class)
        .single();
  }

  String ofOwner(Permit permit) {
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
}
