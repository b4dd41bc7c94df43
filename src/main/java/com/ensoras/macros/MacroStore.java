package com.ensoras.macros;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Names;
import com.ensoras.tags.TagId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of macros. */
@Component
class MacroStore {

  static final int MOST = 500;

  private final Sql sql;
  private final MacroRows rows;

  MacroStore(Sql sql, MacroRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /** By priority, then age; a project has at most {@value #MOST}. */
  List<Macro> list(Permit permit, MacroFilter filter) {
    return rows.read(
        permit,
        """
        and (m.active or not :only_active)
        and (strpos(m.name_key, :key) > 0
          or strpos(lower(m.description), :search) > 0
          or strpos(lower(m.body), :search) > 0)
        """,
        statement ->
            statement
                .param("only_active", filter.onlyActive())
                .param("key", Names.key(filter.search()))
                .param("search", filter.search().toLowerCase(Locale.ROOT)));
  }

  /**
   * @throws Missing when there is no such macro, or it is another project's
   */
  Macro get(Permit permit, MacroId id) {
    return rows
        .read(permit, "and m.id = :id", statement -> statement.param("id", id.value()))
        .stream()
        .findFirst()
        .orElseThrow(Missing::new);
  }

  int count(ExclusivePermit permit) {
    return sql.in(permit, "select count(*) from macro where project_id = :project")
        .query(Integer.class)
        .single();
  }

  Optional<MacroId> named(ExclusivePermit permit, String name) {
    return sql.in(permit, "select id from macro where project_id = :project and name_key = :key")
        .param("key", Names.key(name))
        .query(UUID.class)
        .optional()
        .map(MacroId::new);
  }

  MacroId insert(ExclusivePermit permit, MacroDraft draft) {
    var statement =
        sql.in(
            permit,
            """
            insert into macro (project_id, name, name_key, priority, description, active, body,
              sets_priority, agent_id, team_id, resolves, trigger_kind, trigger_text)
            values (:project, :name, :key, :priority, :description, :active, :body,
              :sets_priority, :agent, :team, :resolves, :trigger_kind, :trigger_text)
            returning id
            """);
    var id = new MacroId(bound(statement, draft).query(UUID.class).single());
    retag(permit, id, draft.steps().tags());
    return id;
  }

  void update(ExclusivePermit permit, MacroId id, MacroDraft draft) {
    var statement =
        sql.in(
            permit,
            """
            update macro
            set name = :name, name_key = :key, priority = :priority, description = :description,
                active = :active, body = :body, sets_priority = :sets_priority, agent_id = :agent,
                team_id = :team, resolves = :resolves, trigger_kind = :trigger_kind,
                trigger_text = :trigger_text, version = version + 1, updated_at = now()
            where project_id = :project and id = :id
            """);
    bound(statement, draft).param("id", id.value()).update();
    retag(permit, id, draft.steps().tags());
  }

  void activate(ExclusivePermit permit, MacroId id, boolean active) {
    sql.in(
            permit,
            """
            update macro
            set active = :active, version = version + 1, updated_at = now()
            where project_id = :project and id = :id
            """)
        .param("id", id.value())
        .param("active", active)
        .update();
  }

  void delete(ExclusivePermit permit, MacroId id) {
    sql.in(permit, "delete from macro where project_id = :project and id = :id")
        .param("id", id.value())
        .update();
  }

  private static StatementSpec bound(StatementSpec statement, MacroDraft draft) {
    var trigger = draft.trigger();
    var agent = draft.steps().agent();
    var team = draft.steps().team();
    return statement
        .param("name", draft.name())
        .param("key", Names.key(draft.name()))
        .param("priority", draft.priorityNumber())
        .param("description", draft.description())
        .param("active", draft.active())
        .param("body", draft.body())
        .param("sets_priority", draft.steps().priorityNumber())
        .param("agent", agent == null ? null : agent.value())
        .param("team", team == null ? null : team.value())
        .param("resolves", draft.steps().resolve())
        .param("trigger_kind", trigger.isNone() ? null : trigger.kind())
        .param("trigger_text", trigger.isNone() ? null : trigger.text());
  }

  private void retag(ExclusivePermit permit, MacroId id, Collection<TagId> tags) {
    var ids = tags.stream().map(TagId::value).toArray(UUID[]::new);
    sql.in(
            permit,
            """
            delete from macro_tag
            where project_id = :project and macro_id = :id and not tag_id = any(:tags)
            """)
        .param("id", id.value())
        .param("tags", ids)
        .update();
    sql.in(
            permit,
            """
            insert into macro_tag (project_id, macro_id, tag_id)
            select :project, :id, tag_id
            from unnest(cast(:tags as uuid[])) tag_id
            on conflict do nothing
            """)
        .param("id", id.value())
        .param("tags", ids)
        .update();
  }
}
