package com.ensoras.dashboard;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.people.TeamId;
import com.ensoras.tickets.Sight;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Since when the customer waits who waits longest for people: as in the Inbox, tickets that wait
 * for approval or an agent, and those that the AI has had for more than 24 hours. Three steps into
 * the Inbox's indexes for each holder.
 */
@Component
class OldestStore {

  private static final String LONGEST =
      """
        (select t.waiting_since from ticket t
         where t.project_id = :project and HOLDER and t.inbox_rank = 0 and SIGHT
         order by t.waiting_since limit 1)
        union all
        (select t.waiting_since from ticket t
         where t.project_id = :project and HOLDER and t.inbox_rank = 2 and SIGHT
         order by t.waiting_since limit 1)
        union all
        (select t.waiting_since from ticket t
         where t.project_id = :project and HOLDER and t.inbox_rank = 1 and SIGHT
           and t.waiting_since < now() - interval '24 hours'
         order by t.waiting_since limit 1)
      """;

  private static final String READ =
      """
      select h.id, min(w.waiting_since) as oldest
      from unnest(:holders) h (id)
      cross join lateral (
      EACH) w
      group by h.id
      union all
      select NOBODY, min(w.waiting_since)
      from (
      REST) w
      having count(*) > 0
      """;

  private final Sql sql;

  OldestStore(Sql sql) {
    this.sql = sql;
  }

  /** Tickets without a team stand under {@link Dashboard#NOBODY}, like those without an agent. */
  Map<UUID, Instant> ofTeams(Permit permit, Collection<UUID> teams) {
    return read(statement(permit, "t.team_id = h.id", "t.team_id is null", teams));
  }

  Map<UUID, Instant> ofMembers(Permit permit, Collection<UUID> members) {
    return read(statement(permit, "t.assignee_id = h.id", "t.assignee_id is null", members));
  }

  /** The same of one team's tickets. */
  Map<UUID, Instant> inTeam(Permit permit, TeamId team, Collection<UUID> members) {
    return read(
        statement(
                permit,
                "t.team_id = :team and t.assignee_id = h.id",
                "t.team_id = :team and t.assignee_id is null",
                members)
            .param("team", team.value()));
  }

  private StatementSpec statement(
      Permit permit, String holder, String nobody, Collection<UUID> holders) {
    var sight = Sight.of(permit);
    return sight
        .bind(
            sql.in(
                permit,
                READ.replace("EACH", LONGEST.replace("HOLDER", holder))
                    .replace("REST", LONGEST.replace("HOLDER", nobody))
                    .replace("NOBODY", Counting.NOBODY)
                    .replace("SIGHT", sight.condition())))
        .param("holders", holders.toArray(UUID[]::new));
  }

  private static Map<UUID, Instant> read(StatementSpec statement) {
    var found = new HashMap<UUID, Instant>();
    statement.query(
        row -> {
          found.put(
              row.getObject("id", UUID.class),
              row.getObject("oldest", OffsetDateTime.class).toInstant());
        });
    return found;
  }
}
