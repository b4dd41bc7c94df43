package com.ensoras.dashboard;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.access.TicketsSeen;
import com.ensoras.people.TeamId;
import com.ensoras.tickets.Sight;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads what is open and what waits for approval, from the counts and what changed since; exact,
 * like the Dashboard.
 */
@Component
class BalanceStore {

  private static final String CHANGED =
      """
      with dirty as (
        select distinct ticket_id from dashboard_dirty where project_id = :project and :fresh),
      signed as (
        select -1 as n, t.* from dirty d join dashboard_ticket t on t.project_id = :project and t.ticket_id = d.ticket_id
        where SIGHT
        union all
        select 1, t.* from dirty d
        cross join lateral (select * from dashboard_live v where v.project_id = :project and v.ticket_id = d.ticket_id) t
        where SIGHT
        union all
        select 1, t.* from dashboard_ticket t where t.project_id = :project and APART),
      facts as (select * from (
      FACTS) f where f.what in (2, 3))
      """;

  private static final String OF_TEAMS =
      CHANGED
          + """
          select holder, what, sum(n) as n from (
            select team_id as holder, what, n
            from dashboard_count
            where project_id = :project and TEAMS and what in (2, 3) and day = '-infinity' and what < 4
            union all
            select team_id, what, n from facts) f
          group by holder, what
          having sum(n) <> 0
          """;

  private static final String OF_MEMBERS =
      CHANGED
          + """
          select holder, what, sum(n) as n from (
            select coalesce(t.assignee_id, NOBODY) as holder, t.what, t.n
            from (
              select nullif(assignee_id, NOBODY) as assignee_id, team_id, what, n
              from dashboard_count
              where project_id = :project and team_id = :team and assignee_id <> ANYBODY
                and what in (2, 3) and day = '-infinity' and what < 4) t
            where SIGHT
            union all
            select assignee_id, what, n from facts where team_id = :team) f
          group by holder, what
          having sum(n) <> 0
          """;

  private final Sql sql;

  BalanceStore(Sql sql) {
    this.sql = sql;
  }

  Map<UUID, Map<What, Long>> ofTeams(Permit permit, CountStore.State state) {
    return read(statement(permit, state, OF_TEAMS, Cells.of(seen(permit))));
  }

  /** Of one team; what nobody has is under {@link Dashboard#NOBODY}. */
  Map<UUID, Map<What, Long>> ofMembers(Permit permit, CountStore.State state, TeamId team) {
    return read(
        statement(permit, state, OF_MEMBERS, new Cells("", "", "", "false"))
            .param("team", team.value()));
  }

  private StatementSpec statement(Permit permit, CountStore.State state, String text, Cells cells) {
    var sight = Sight.of(permit);
    return sight
        .bind(
            sql.in(
                permit,
                text.replace("SIGHT", sight.condition())
                    .replace("APART", cells.apart())
                    .replace("FACTS", Counting.FACTS)
                    .replace("TEAMS", cells.teams())
                    .replace("ANYBODY", Counting.ANYBODY)
                    .replace("NOBODY", Counting.NOBODY)))
        .param("zone", state.zone().getId())
        .param("fresh", !state.behind());
  }

  private static Map<UUID, Map<What, Long>> read(StatementSpec statement) {
    var found = new HashMap<UUID, Map<What, Long>>();
    statement.query(
        row -> {
          found
              .computeIfAbsent(row.getObject("holder", UUID.class), h -> new EnumMap<>(What.class))
              .put(What.values()[row.getInt("what")], row.getLong("n"));
        });
    return found;
  }

  private static TicketsSeen seen(Permit permit) {
    return permit.actor().map(actor -> actor.authority().seen()).orElse(TicketsSeen.ALL);
  }
}
