package com.ensoras.channels.email.rules;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.kernel.Missing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of email rules. */
@Component
class EmailRuleStore {

  static final int MOST = 500;

  private static final String COLUMNS =
      "id, name, priority, description, type, pattern, action, active, hits, last_hit_at, version";

  private final Sql sql;

  EmailRuleStore(Sql sql) {
    this.sql = sql;
  }

  /** All of them, in the order in which they are asked; a project has at most {@value #MOST}. */
  List<EmailRule> all(Permit permit) {
    return sql.in(
            permit,
            """
            select %s
            from email_rule
            where project_id = :project
            order by priority, created_at, id
            limit 500
            """
                .formatted(COLUMNS))
        .query((row, n) -> read(row))
        .list();
  }

  /**
   * @throws Missing when there is no such rule, or it is another project's
   */
  EmailRule get(Permit permit, EmailRuleId id) {
    return one(permit, id, "");
  }

  /** The same, and nobody else changes it meanwhile. */
  EmailRule locked(Permit permit, EmailRuleId id) {
    return one(permit, id, "for update");
  }

  /** Whoever adds rules waits for the other, so that the limit holds. */
  int countToAdd(Permit permit) {
    sql.in(permit, "select pg_advisory_xact_lock(hashtextextended('email_rule', :project))")
        .query((row, n) -> true)
        .single();
    return sql.in(permit, "select count(*) from email_rule where project_id = :project")
        .query(Integer.class)
        .single();
  }

  EmailRuleId insert(Permit permit, EmailRuleDraft draft) {
    var statement =
        sql.in(
            permit,
            """
            insert into email_rule (project_id, name, priority, description, type, pattern, action, active)
            values (:project, :name, :priority, :description, :type, :pattern, :action, :active)
            returning id
            """);
    return new EmailRuleId(with(statement, draft).query(UUID.class).single());
  }

  void update(Permit permit, EmailRuleId id, EmailRuleDraft draft) {
    var statement =
        sql.in(
            permit,
            """
            update email_rule
            set name = :name, priority = :priority, description = :description, type = :type,
                pattern = :pattern, action = :action, active = :active, version = version + 1,
                updated_at = now()
            where project_id = :project and id = :id
            """);
    with(statement, draft).param("id", id.value()).update();
  }

  void delete(Permit permit, EmailRuleId id) {
    sql.in(permit, "delete from email_rule where project_id = :project and id = :id")
        .param("id", id.value())
        .update();
  }

  void countHit(Permit permit, EmailRuleId id) {
    sql.in(
            permit,
            """
            update email_rule
            set hits = hits + 1, last_hit_at = now()
            where project_id = :project and id = :id
            """)
        .param("id", id.value())
        .update();
  }

  private EmailRule one(Permit permit, EmailRuleId id, String lock) {
    return sql.in(
            permit,
            """
            select %s
            from email_rule
            where project_id = :project and id = :id
            %s
            """
                .formatted(COLUMNS, lock))
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional()
        .orElseThrow(Missing::new);
  }

  private static StatementSpec with(StatementSpec statement, EmailRuleDraft draft) {
    return statement
        .param("name", draft.name())
        .param("priority", draft.number())
        .param("description", draft.description())
        .param("type", draft.type())
        .param("pattern", draft.pattern())
        .param("action", draft.action())
        .param("active", draft.active());
  }

  private static EmailRule read(ResultSet row) throws SQLException {
    var lastHit = row.getObject("last_hit_at", OffsetDateTime.class);
    return new EmailRule(
        new EmailRuleId((UUID) row.getObject("id")),
        row.getString("name"),
        row.getInt("priority"),
        row.getString("description"),
        EmailRuleType.of(row.getString("type")).orElseThrow(),
        row.getString("pattern"),
        EmailRuleAction.of(row.getString("action")).orElseThrow(),
        row.getBoolean("active"),
        row.getLong("hits"),
        instant(lastHit),
        row.getInt("version"));
  }

  private static java.time.@Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
