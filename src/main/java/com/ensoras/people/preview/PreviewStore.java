package com.ensoras.people.preview;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.RoleId;
import com.ensoras.access.Sql;
import com.ensoras.accounts.SessionId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** As whom a session looks at a project: columns of the session, read by the guard. */
@Component
class PreviewStore {

  private final Sql sql;

  PreviewStore(Sql sql) {
    this.sql = sql;
  }

  /** The member's name, empty when the project has none such. */
  Optional<String> nameOf(Permit permit, MemberId member) {
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
        .optional();
  }

  Optional<String> nameOf(Permit permit, RoleId role) {
    return sql.in(permit, "select name from role where project_id = :project and id = :role")
        .param("role", role.value())
        .query(String.class)
        .optional();
  }

  void start(Permit permit, SessionId session, @Nullable UUID member, @Nullable UUID role) {
    sql.in(
            permit,
            """
            update session
            set preview_project_id = :project,
                preview_member_id = cast(:member as uuid), preview_role_id = cast(:role as uuid)
            where id = :session
            """)
        .param("member", member)
        .param("role", role)
        .param("session", session.value())
        .update();
  }

  void end(Permit permit, SessionId session) {
    sql.in(
            permit,
            """
            update session
            set preview_project_id = null, preview_member_id = null, preview_role_id = null
            where id = :session and preview_project_id = :project
            """)
        .param("session", session.value())
        .update();
  }
}
