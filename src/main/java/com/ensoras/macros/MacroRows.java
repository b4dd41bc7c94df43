package com.ensoras.macros;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.people.MemberTeams.TeamName;
import com.ensoras.people.TeamId;
import com.ensoras.people.members.MemberName;
import com.ensoras.tags.Tag;
import com.ensoras.tags.TagId;
import com.ensoras.tags.TagStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads macros whole, in three statements: the rows, which tags they add, and those tags. */
@Component
class MacroRows {

  private final Sql sql;
  private final TagStore tags;

  MacroRows(Sql sql, TagStore tags) {
    this.sql = sql;
    this.tags = tags;
  }

  /** By priority, then age. */
  List<Macro> read(Permit permit, String condition, UnaryOperator<StatementSpec> bound) {
    var statement =
        sql.in(
            permit,
            """
            select m.*, a.name agent_name, t.name team_name, t.active team_active
            from macro m
            left join member b on b.project_id = m.project_id and b.id = m.agent_id
            left join account a on a.id = b.account_id
            left join team t on t.project_id = m.project_id and t.id = m.team_id
            where m.project_id = :project
            """
                + condition
                + " order by m.priority, m.created_at, m.id limit 500");
    var found = bound.apply(statement).query((row, n) -> read(row)).list();
    return withTags(permit, found);
  }

  private List<Macro> withTags(Permit permit, List<Macro> macros) {
    if (macros.isEmpty()) {
      return macros;
    }
    var added = added(permit, macros.stream().map(Macro::id).toList());
    var all = new HashSet<TagId>();
    added.values().forEach(all::addAll);
    var byName = tags.byIds(permit, all);
    return macros.stream()
        .map(macro -> tagged(macro, added.getOrDefault(macro.id(), Set.of()), byName))
        .toList();
  }

  private static Macro tagged(Macro macro, Set<TagId> added, List<Tag> byName) {
    if (added.isEmpty()) {
      return macro;
    }
    var steps = new ArrayList<MacroStep>();
    steps.add(
        new MacroStep.AddTags(byName.stream().filter(tag -> added.contains(tag.id())).toList()));
    steps.addAll(macro.steps());
    return new Macro(
        macro.id(),
        macro.name(),
        macro.priority(),
        macro.description(),
        macro.active(),
        macro.body(),
        steps,
        macro.trigger(),
        macro.version());
  }

  private Map<MacroId, Set<TagId>> added(Permit permit, Collection<MacroId> macros) {
    var added = new HashMap<MacroId, Set<TagId>>();
    sql.in(
            permit,
            """
            select macro_id, tag_id
            from macro_tag
            where project_id = :project and macro_id = any(:macros)
            """)
        .param("macros", macros.stream().map(MacroId::value).toArray(UUID[]::new))
        .query(
            row -> {
              added
                  .computeIfAbsent(
                      new MacroId((UUID) row.getObject("macro_id")), id -> new HashSet<>())
                  .add(new TagId((UUID) row.getObject("tag_id")));
            });
    return added;
  }

  private static Macro read(ResultSet row) throws SQLException {
    var kind = row.getString("trigger_kind");
    return new Macro(
        new MacroId((UUID) row.getObject("id")),
        row.getString("name"),
        row.getInt("priority"),
        row.getString("description"),
        row.getBoolean("active"),
        row.getString("body"),
        steps(row),
        kind == null
            ? null
            : new MacroTrigger(TriggerKind.of(kind).orElseThrow(), row.getString("trigger_text")),
        row.getInt("version"));
  }

  private static List<MacroStep> steps(ResultSet row) throws SQLException {
    var steps = new ArrayList<MacroStep>();
    var priority = (Integer) row.getObject("sets_priority");
    if (priority != null) {
      steps.add(new MacroStep.SetPriority(TicketPriority.values()[priority]));
    }
    var agent = (UUID) row.getObject("agent_id");
    if (agent != null) {
      steps.add(
          new MacroStep.AssignAgent(
              new MemberName(new MemberId(agent), row.getString("agent_name"))));
    }
    var team = (UUID) row.getObject("team_id");
    if (team != null) {
      var name = row.getString("team_name");
      steps.add(
          new MacroStep.AssignTeam(
              new TeamName(new TeamId(team), name, row.getBoolean("team_active"))));
    }
    if (row.getBoolean("resolves")) {
      steps.add(new MacroStep.Resolve());
    }
    return steps;
  }
}
