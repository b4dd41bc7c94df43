package com.ensoras.macros;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.people.TeamId;
import com.ensoras.tags.TagId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which macros name a member, a team or a tag, and how they stop. */
@Component
class MacroNames {

  private final Sql sql;

  MacroNames(Sql sql) {
    this.sql = sql;
  }

  /** The names of the macros that assign to the member, by name. */
  List<String> of(Permit permit, MemberId member) {
    return sql.in(
            permit,
            """
            select name
            from macro
            where project_id = :project and agent_id = :member
            order by name_key
            """)
        .param("member", member.value())
        .query((row, n) -> row.getString("name"))
        .list();
  }

  /** The names of the macros that assign to the team, by name. */
  List<String> of(Permit permit, TeamId team) {
    return sql.in(
            permit,
            """
            select name
            from macro
            where project_id = :project and team_id = :team
            order by name_key
            """)
        .param("team", team.value())
        .query((row, n) -> row.getString("name"))
        .list();
  }

  /** The names of the macros that add the tag, by name. */
  List<String> of(Permit permit, TagId tag) {
    return sql.in(
            permit,
            """
            select m.name
            from macro m
            join macro_tag t on t.project_id = m.project_id and t.macro_id = m.id
            where m.project_id = :project and t.tag_id = :tag
            order by m.name_key
            """)
        .param("tag", tag.value())
        .query((row, n) -> row.getString("name"))
        .list();
  }

  /** They no longer assign to the member. */
  void forget(ExclusivePermit permit, MemberId member) {
    sql.in(
            permit,
            """
            update macro
            set agent_id = null, version = version + 1, updated_at = now()
            where project_id = :project and agent_id = :member
            """)
        .param("member", member.value())
        .update();
  }

  /** They add the other tag instead, once; null: none. */
  void replace(Permit permit, TagId from, @Nullable TagId into) {
    sql.in(
            permit,
            """
            with changed as (
              delete from macro_tag
              where project_id = :project and tag_id = :from
              returning macro_id
            ), replaced as (
              insert into macro_tag (project_id, macro_id, tag_id)
              select :project, macro_id, cast(:into as uuid)
              from changed
              where cast(:into as uuid) is not null
              on conflict do nothing
            )
            update macro
            set version = version + 1, updated_at = now()
            where project_id = :project and id in (select macro_id from changed)
            """)
        .param("from", from.value())
        .param("into", into == null ? null : into.value())
        .update();
  }
}
