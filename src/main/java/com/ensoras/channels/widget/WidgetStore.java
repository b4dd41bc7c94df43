package com.ensoras.channels.widget;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.people.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The row of the widget; a project has one at most. */
@Component
class WidgetStore {

  private final Sql sql;

  WidgetStore(Sql sql) {
    this.sql = sql;
  }

  Widget get(Permit permit) {
    return sql.in(
            permit,
            """
            select active, public_key, greeting, colour, position, email_question, team_id,
                   agent_name, job_title, allowed_sites, version
            from widget
            where project_id = :project
            """)
        .query((row, n) -> read(row))
        .optional()
        .orElse(Widget.NOT_YET);
  }

  boolean names(Permit permit, TeamId team) {
    return sql.in(
            permit,
            "select exists (select from widget where project_id = :project and team_id = :team)")
        .param("team", team.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * @param key for the first time; later the present one stays
   */
  void save(ExclusivePermit permit, WidgetDraft draft, String key) {
    sql.in(
            permit,
            """
            insert into widget (project_id, active, public_key, greeting, colour, position,
              email_question, team_id, agent_name, job_title, allowed_sites)
            values (:project, :active, :key, :greeting, :colour, :position,
              :question, cast(:team as uuid), :agent, :job, :sites)
            on conflict (project_id) do update
            set active = excluded.active, greeting = excluded.greeting, colour = excluded.colour,
                position = excluded.position, email_question = excluded.email_question,
                team_id = excluded.team_id, agent_name = excluded.agent_name,
                job_title = excluded.job_title, allowed_sites = excluded.allowed_sites,
                version = widget.version + 1, updated_at = now()
            """)
        .param("active", draft.active())
        .param("key", key)
        .param("greeting", draft.greeting())
        .param("colour", draft.colour())
        .param("position", draft.side())
        .param("question", draft.emailQuestion())
        .param("team", draft.teamId().map(TeamId::value).orElse(null))
        .param("agent", draft.agentName())
        .param("job", draft.jobTitle())
        .param("sites", draft.origins().toArray(String[]::new))
        .update();
  }

  private static Widget read(ResultSet row) throws SQLException {
    var team = (UUID) row.getObject("team_id");
    return new Widget(
        row.getBoolean("active"),
        row.getString("public_key"),
        row.getString("greeting"),
        row.getString("colour"),
        Side.of(row.getString("position")).orElseThrow(),
        EmailQuestion.of(row.getString("email_question")).orElseThrow(),
        team == null ? null : new TeamId(team),
        row.getString("agent_name"),
        row.getString("job_title"),
        Arrays.asList((String[]) row.getArray("allowed_sites").getArray()),
        row.getInt("version"));
  }
}
