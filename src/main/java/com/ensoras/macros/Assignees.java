package com.ensoras.macros;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.people.MemberTeams.TeamName;
import com.ensoras.people.TeamId;
import com.ensoras.people.members.MemberName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom a step can assign: members who may view and respond, and active teams. */
@Component
class Assignees {

  static final int MOST = 1000;

  private final Sql sql;

  Assignees(Sql sql) {
    this.sql = sql;
  }

  /**
   * By name.
   *
   * @param kept who is offered in any case, being chosen already
   */
  List<MemberName> agents(Permit permit, @Nullable MemberId kept) {
    return sql.in(
            permit,
            """
            select m.id, a.name
            from member m
            join account a on a.id = m.account_id
            left join role r on r.project_id = m.project_id and r.id = m.role_id
            where m.project_id = :project
              and (m.id = :kept
                or m.role_id is null
                or r.permissions @> array['tickets.view', 'tickets.respond'])
            order by m.id = :kept desc, m.name_key, m.id
            limit 1000
            """)
        .param("kept", kept == null ? new UUID(0, 0) : kept.value())
        .query((row, n) -> new MemberName(new MemberId((UUID) row.getObject(1)), row.getString(2)))
        .list();
  }

  /** The same for teams. */
  List<TeamName> teams(Permit permit, @Nullable TeamId kept) {
    return sql.in(
            permit,
            """
            select id, name, active
            from team
            where project_id = :project and (active or id = :kept)
            order by name_key, id
            limit 1000
            """)
        .param("kept", kept == null ? new UUID(0, 0) : kept.value())
        .query(
            (row, n) ->
                new TeamName(
                    new TeamId((UUID) row.getObject(1)), row.getString(2), row.getBoolean(3)))
        .list();
  }

  /** Whether the member exists and may view and respond. */
  boolean answers(Permit permit, MemberId member) {
    return sql.in(
            permit,
            """
            select count(*) > 0
            from member m
            left join role r on r.project_id = m.project_id and r.id = m.role_id
            where m.project_id = :project
              and m.id = :member
              and (m.role_id is null or r.permissions @> array['tickets.view', 'tickets.respond'])
            """)
        .param("member", member.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether the team exists and is active. */
  boolean takesTickets(Permit permit, TeamId team) {
    return sql.in(
            permit,
            "select count(*) > 0 from team where project_id = :project and id = :team and active")
        .param("team", team.value())
        .query(Boolean.class)
        .single();
  }
}
