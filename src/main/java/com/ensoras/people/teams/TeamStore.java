package com.ensoras.people.teams;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Names;
import com.ensoras.people.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rows of teams. */
@Component
public class TeamStore {

  static final int MOST = 500;

  private final Sql sql;

  TeamStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * @throws Missing when there is no such team, or it is another project's
   */
  public Team get(Permit permit, TeamId id) {
    return sql.in(
            permit,
            """
            select id, name, description, active, distribution, cap, version
            from team
            where project_id = :project and id = :id
            """)
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional()
        .orElseThrow(Missing::new);
  }

  /** All of them, by name; a project has at most {@value #MOST}. */
  public List<Team> all(Permit permit) {
    return sql.in(
            permit,
            """
            select id, name, description, active, distribution, cap, version
            from team
            where project_id = :project
            order by name_key, id
            limit 500
            """)
        .query((row, n) -> read(row))
        .list();
  }

  int count(ExclusivePermit permit) {
    return sql.in(permit, "select count(*) from team where project_id = :project")
        .query(Integer.class)
        .single();
  }

  Optional<TeamId> named(ExclusivePermit permit, String name) {
    return sql.in(permit, "select id from team where project_id = :project and name_key = :key")
        .param("key", Names.key(name))
        .query(UUID.class)
        .optional()
        .map(TeamId::new);
  }

  TeamId insert(ExclusivePermit permit, TeamDraft draft) {
    return new TeamId(
        sql.in(
                permit,
                """
                insert into team (project_id, name, name_key, description, active, distribution, cap)
                values (:project, :name, :key, :description, :active, :distribution, :cap)
                returning id
                """)
            .param("name", draft.name())
            .param("key", Names.key(draft.name()))
            .param("description", draft.description())
            .param("active", draft.active())
            .param("distribution", draft.distributes().code())
            .param("cap", draft.most(), java.sql.Types.INTEGER)
            .query(UUID.class)
            .single());
  }

  void update(ExclusivePermit permit, TeamId id, TeamDraft draft) {
    sql.in(
            permit,
            """
            update team
            set name = :name, name_key = :key, description = :description, active = :active,
                distribution = :distribution, cap = :cap, version = version + 1, updated_at = now()
            where project_id = :project and id = :id
            """)
        .param("id", id.value())
        .param("name", draft.name())
        .param("key", Names.key(draft.name()))
        .param("description", draft.description())
        .param("active", draft.active())
        .param("distribution", draft.distributes().code())
        .param("cap", draft.most(), java.sql.Types.INTEGER)
        .update();
  }

  /** Its seats were changed: forms made before are stale. */
  void touch(ExclusivePermit permit, TeamId id) {
    sql.in(
            permit,
            """
            update team
            set version = version + 1, updated_at = now()
            where project_id = :project and id = :id
            """)
        .param("id", id.value())
        .update();
  }

  void delete(ExclusivePermit permit, TeamId id) {
    sql.in(permit, "delete from team where project_id = :project and id = :id")
        .param("id", id.value())
        .update();
  }

  private static Team read(ResultSet row) throws SQLException {
    return new Team(
        new TeamId((UUID) row.getObject("id")),
        row.getString("name"),
        row.getString("description"),
        row.getBoolean("active"),
        Distribution.byCode(row.getString("distribution")).orElseThrow(),
        row.getObject("cap", Integer.class),
        row.getInt("version"));
  }
}
