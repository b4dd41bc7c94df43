package com.ensoras.tickets;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.people.Holding;
import com.ensoras.people.Holdings;
import com.ensoras.people.Leaving;
import com.ensoras.web.Formats;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tickets that are assigned to a member or a team. Releasing first locks the one who goes, so that
 * an assignment under way either is seen here, or is refused because they are gone.
 */
@Component
class TicketHoldings implements Holdings {

  private final Sql sql;

  TicketHoldings(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Holding> of(Permit permit, Leaving leaving) {
    return switch (leaving) {
      case Leaving.MemberLeaves member ->
          held(count(permit, "assignee_id", member.member().value()), "unassigned");
      case Leaving.TeamEnds team ->
          held(count(permit, "team_id", team.team().value()), "without a team");
    };
  }

  @Override
  public void release(ExclusivePermit permit, Leaving leaving) {
    switch (leaving) {
      case Leaving.MemberLeaves member -> {
        var heir = member.heir();
        release(
            permit,
            "member",
            "assignee_id",
            member.member().value(),
            heir == null ? null : heir.value());
      }
      case Leaving.TeamEnds team -> release(permit, "team", "team_id", team.team().value(), null);
    }
  }

  private void release(
      ExclusivePermit permit,
      String table,
      String column,
      UUID leaving,
      @org.jspecify.annotations.Nullable UUID heir) {
    sql.in(
            permit,
            "select id from " + table + " where project_id = :project and id = :id for update")
        .param("id", leaving)
        .query(UUID.class)
        .list();
    note(permit, table, column, leaving);
    sql.in(
            permit,
            "update ticket set "
                + column
                + " = :heir where project_id = :project and "
                + column
                + " = :id")
        .param("id", leaving)
        .param("heir", heir)
        .update();
  }

  /** Open tickets say on their timeline why nobody has them any more. */
  private void note(ExclusivePermit permit, String table, String column, UUID leaving) {
    sql.in(
            permit,
            """
            with t as (
              update ticket set last_seq = last_seq + 1, version = version + 1
              where project_id = :project and %s = :id and status < 4
              returning id, last_seq)
            insert into ticket_event (project_id, ticket_id, seq, kind, account_id, by_name, what, why)
            select :project, t.id, t.last_seq, 'released', :account, '', :what, :why from t
            """
                .formatted(column))
        .param("id", leaving)
        .param("account", permit.actor().map(a -> a.person().id().value()).orElse(null))
        .param("what", table.equals("member") ? "took the assignee away" : "took the team away")
        .param("why", table.equals("member") ? "They left the project." : "The team was deleted.")
        .update();
  }

  private long count(Permit permit, String column, UUID holder) {
    return sql.in(
            permit,
            "select count(*) from ticket where project_id = :project and status < 4 and "
                + column
                + " = :id")
        .param("id", holder)
        .query(Long.class)
        .single();
  }

  private static List<Holding> held(long tickets, String then) {
    return tickets == 0
        ? List.of()
        : List.of(
            new Holding(
                "tickets",
                tickets,
                Formats.count(tickets, "open ticket"),
                (tickets == 1 ? "becomes " : "become ") + then,
                Holding.Way.LETS_GO));
  }
}
