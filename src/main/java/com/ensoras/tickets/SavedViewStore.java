package com.ensoras.tickets;

import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Names;
import com.ensoras.people.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of saved views, as far as the reader made them or sits in their team. */
@Component
class SavedViewStore {

  /** So many of one member. */
  static final int MOST = 50;

  private static final int MOST_SHOWN = 200;

  private static final String SEEN =
      """
      select v.id, v.name, v.q, v.status, v.channel, v.priority, v.assignee, v.team, v.tag,
             v.created_from, v.created_to, v.sort, v.team_id, a.name as maker, g.name as team_name,
             v.maker_id is not distinct from :me as mine, k.sits
      from (
        select project_id, id, false as sits
        from saved_view
        where project_id = :project and maker_id = :me
        union all
        select w.project_id, w.id, true
        from team_seat s
        join saved_view w on w.project_id = s.project_id and w.team_id = s.team_id
        where s.project_id = :project and s.member_id = :me and w.maker_id is distinct from :me) k
      join saved_view v on v.project_id = k.project_id and v.id = k.id
      left join member m on m.project_id = v.project_id and m.id = v.maker_id
      left join account a on a.id = m.account_id
      left join team g on g.project_id = v.project_id and g.id = v.team_id
      """;

  private final Sql sql;

  SavedViewStore(Sql sql) {
    this.sql = sql;
  }

  List<SavedView> all(Permit permit) {
    return mine(permit, SEEN + "order by mine desc, v.name_key, v.id limit " + MOST_SHOWN)
        .query((row, n) -> read(permit, row))
        .list();
  }

  /**
   * @throws Missing when there is none that the reader sees
   */
  SavedView get(Permit permit, UUID id) {
    return one(permit, id, "");
  }

  SavedView lock(Permit permit, UUID id) {
    return one(permit, id, " for no key update of v");
  }

  /** How many the member has; nobody adds another before this transaction ends. */
  int countToAdd(Permit permit) {
    mine(permit, "select id from member where project_id = :project and id = :me for no key update")
        .query(UUID.class)
        .list();
    return mine(
            permit,
            "select count(*) from saved_view where project_id = :project and maker_id = :me")
        .query(Integer.class)
        .single();
  }

  boolean isNameTaken(Permit permit, String name) {
    return mine(
            permit,
            """
            select count(*) > 0
            from saved_view
            where project_id = :project and maker_id = :me and name_key = :key
            """)
        .param("key", Names.key(name))
        .query(Boolean.class)
        .single();
  }

  /** Whether its maker has another of this name; they add none before this transaction ends. */
  boolean isNameTaken(Permit permit, String name, UUID view) {
    sql.in(
            permit,
            """
            select m.id
            from member m
            join saved_view v on v.project_id = :project and v.maker_id = m.id
            where m.project_id = :project and v.id = :view
            for no key update of m
            """)
        .param("view", view)
        .query(UUID.class)
        .list();
    return sql.in(
            permit,
            """
            select count(*) > 0
            from saved_view v
            join saved_view o on o.project_id = :project and o.maker_id = v.maker_id and o.id <> v.id
            where v.project_id = :project and v.id = :view and o.name_key = :key
            """)
        .param("view", view)
        .param("key", Names.key(name))
        .query(Boolean.class)
        .single();
  }

  UUID insert(Permit permit, SavedViewDraft draft) {
    return words(
            mine(
                permit,
                """
                insert into saved_view (project_id, maker_id, name, name_key, team_id, q, status, channel, priority,
                                        assignee, team, tag, created_from, created_to, sort)
                values (:project, :me, :name, :key, :shared, :q, :status, :channel, :priority,
                        :assignee, :team, :tag, :from, :to, :sort)
                returning id
                """),
            draft)
        .query(UUID.class)
        .single();
  }

  void update(Permit permit, UUID id, SavedViewDraft draft) {
    words(
            sql.in(
                permit,
                """
                update saved_view
                set name = :name, name_key = :key, team_id = :shared, q = :q, status = :status, channel = :channel,
                    priority = :priority, assignee = :assignee, team = :team, tag = :tag,
                    created_from = :from, created_to = :to, sort = :sort
                where project_id = :project and id = :id
                """),
            draft)
        .param("id", id)
        .update();
  }

  void delete(Permit permit, UUID id) {
    sql.in(permit, "delete from saved_view where project_id = :project and id = :id")
        .param("id", id)
        .update();
  }

  private SavedView one(Permit permit, UUID id, String lock) {
    return mine(permit, SEEN + "where v.id = :id" + lock)
        .param("id", id)
        .query((row, n) -> read(permit, row))
        .optional()
        .orElseThrow(Missing::new);
  }

  private StatementSpec mine(Permit permit, String text) {
    return sql.in(permit, text).param("me", Replies.now(permit).member().value());
  }

  private static StatementSpec words(StatementSpec statement, SavedViewDraft draft) {
    var filter = draft.filter();
    var shared = draft.team();
    return statement
        .params(
            Map.of(
                "q", filter.q(),
                "status", filter.status(),
                "channel", filter.channel(),
                "priority", filter.priority(),
                "assignee", filter.assignee(),
                "team", filter.team(),
                "tag", filter.tag(),
                "from", filter.from(),
                "to", filter.to(),
                "sort", filter.sort()))
        .param("name", draft.name())
        .param("key", Names.key(draft.name()))
        .param("shared", shared == null ? null : shared.value());
  }

  private static SavedView read(Permit permit, ResultSet row) throws SQLException {
    var team = (UUID) row.getObject("team_id");
    var mine = row.getBoolean("mine");
    return new SavedView(
        (UUID) row.getObject("id"),
        row.getString("name"),
        new TicketFilter(
            row.getString("q"),
            row.getString("status"),
            row.getString("channel"),
            row.getString("priority"),
            row.getString("assignee"),
            row.getString("team"),
            row.getString("tag"),
            row.getString("created_from"),
            row.getString("created_to"),
            row.getString("sort")),
        row.getString("maker"),
        team == null ? null : new TeamId(team),
        row.getString("team_name"),
        mine,
        mine || (row.getBoolean("sits") && Replies.now(permit).may(Permission.TEAMS_UPDATE)));
  }
}
