package com.ensoras.tickets;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.people.TeamId;
import com.ensoras.people.members.Away;
import com.ensoras.people.teams.Distribution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What routing reads of teams and members, and the decisions that it leaves behind. */
@Component
class RoutingStore {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A team that gives out its tickets, locked. */
  record Giver(
      TeamId id,
      String name,
      Distribution distribution,
      @Nullable Integer cap,
      @Nullable UUID lastGivenTo) {}

  /**
   * Somebody who sits in the team, and stays a member until this transaction ends.
   *
   * @param inTeam open tickets of this team that they have
   * @param open all open tickets that they have
   * @param away until which day, in words; null when they are there
   * @param deputy who stands in; null for nobody
   */
  record Seated(
      MemberId id,
      String name,
      boolean answers,
      int inTeam,
      int open,
      @Nullable String away,
      @Nullable UUID deputy) {}

  private static final String MEMBERS =
      """
      select m.id, a.name, m.role_id is null or r.permissions @> array['tickets.view', 'tickets.respond'] as answers,
             o.in_team, o.open, w.member_id is not null as away, w.until, w.deputy_id
      from member m
      join project p on p.id = m.project_id
      join account a on a.id = m.account_id
      left join role r on r.project_id = m.project_id and r.id = m.role_id
      left join member_away w on w.project_id = m.project_id and w.member_id = m.id
        and (w.until is null or w.until >= cast(now() at time zone p.time_zone as date))
      cross join lateral (
        select count(*) filter (where t.team_id = :team) as in_team, count(*) as open
        from ticket t
        where t.project_id = :project and t.assignee_id = m.id and t.status < 4) o
      where m.project_id = :project and %s
      order by m.id
      for key share of m skip locked
      """;

  private final Sql sql;

  RoutingStore(Sql sql) {
    this.sql = sql;
  }

  /** Nobody else routes for this team until the transaction ends. Empty when it does not give. */
  Optional<Giver> lock(Permit permit, TeamId team) {
    return lock(permit, team, "");
  }

  /** Empty also when somebody else holds it just now. */
  Optional<Giver> lockIfFree(Permit permit, TeamId team) {
    return lock(permit, team, "skip locked");
  }

  private Optional<Giver> lock(Permit permit, TeamId team, String otherwise) {
    return sql.in(
            permit,
            """
            select name, distribution, cap, last_given_to
            from team
            where project_id = :project and id = :team and active and distribution <> 'manual'
            for no key update
            """
                + otherwise)
        .param("team", team.value())
        .query(
            (row, n) ->
                new Giver(
                    team,
                    row.getString("name"),
                    Distribution.byCode(row.getString("distribution")).orElseThrow(),
                    row.getObject("cap", Integer.class),
                    row.getObject("last_given_to", UUID.class)))
        .optional();
  }

  /** In the order of turns. Whoever is just being removed is left out, and not waited for. */
  List<Seated> seated(Permit permit, TeamId team) {
    return sql.in(
            permit,
            MEMBERS.formatted(
                "m.id in (select s.member_id from team_seat s where s.project_id = :project and s.team_id = :team)"))
        .param("team", team.value())
        .query((row, n) -> seated(row))
        .list();
  }

  /** Somebody who stands in, whether they sit in the team or not. */
  Optional<Seated> deputy(Permit permit, TeamId team, UUID deputy) {
    return sql.in(permit, MEMBERS.formatted("m.id = :deputy"))
        .param("team", team.value())
        .param("deputy", deputy)
        .query((row, n) -> seated(row))
        .optional();
  }

  private static Seated seated(ResultSet row) throws SQLException {
    return new Seated(
        new MemberId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getBoolean("answers"),
        row.getInt("in_team"),
        row.getInt("open"),
        row.getBoolean("away") ? Away.words(row.getObject("until", LocalDate.class)) : null,
        row.getObject("deputy_id", UUID.class));
  }

  void gave(Permit permit, TeamId team, MemberId member) {
    sql.in(
            permit,
            "update team set last_given_to = :member where project_id = :project and id = :team")
        .param("team", team.value())
        .param("member", member.value())
        .update();
  }

  /**
   * A ticket in a team's queue.
   *
   * @param notFor whoever handed it back, or was taken off it
   */
  record Waiting(TicketId ticket, @Nullable UUID notFor) {}

  /**
   * The oldest of the highest priority first; what somebody else holds just now is left out.
   *
   * @param passed whose returned tickets are left out too
   */
  List<Waiting> queue(Permit permit, TeamId team, Collection<UUID> passed, int limit) {
    return sql.in(
            permit,
            """
            select id, not_for
            from ticket
            where project_id = :project and team_id = :team and assignee_id is null and status < 4
              and (not_for is null or not_for <> all(:passed))
            order by priority desc, waiting_since, id
            limit :limit
            for no key update skip locked
            """)
        .param("team", team.value())
        .param("passed", passed.toArray(UUID[]::new))
        .param("limit", limit)
        .query(
            (row, n) ->
                new Waiting(
                    new TicketId(row.getObject("id", UUID.class)),
                    row.getObject("not_for", UUID.class)))
        .list();
  }

  /**
   * Keeps one decision for all that somebody gave back and that nobody else can take now.
   *
   * @return for which it is another than the last one
   */
  List<TicketId> noteAll(Permit permit, TeamId team, UUID notFor, RoutingTrace trace) {
    return sql.in(
            permit,
            """
            insert into ticket_routing as r (project_id, ticket_id, trace)
            select t.project_id, t.id, cast(:trace as jsonb)
            from ticket t
            where t.project_id = :project and t.team_id = :team and t.assignee_id is null and t.status < 4
              and t.not_for = :person
            on conflict (project_id, ticket_id) do update
            set trace = excluded.trace, decided_at = now()
            where r.trace <> excluded.trace
            returning r.ticket_id
            """)
        .param("team", team.value())
        .param("person", notFor)
        .param("trace", JSON.writeValueAsString(trace))
        .query((row, n) -> new TicketId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Whoever handed it back, or was taken off it. */
  Optional<UUID> notFor(Permit permit, TicketId ticket) {
    return sql.in(
            permit,
            """
            select not_for
            from ticket
            where project_id = :project and id = :ticket and not_for is not null
            """)
        .param("ticket", ticket.value())
        .query(UUID.class)
        .optional();
  }

  /**
   * Keeps the decision.
   *
   * @return false when it is the same as the last one
   */
  boolean note(Permit permit, TicketId ticket, RoutingTrace trace) {
    return sql.in(
                permit,
                """
                insert into ticket_routing as r (project_id, ticket_id, trace)
                values (:project, :ticket, cast(:trace as jsonb))
                on conflict (project_id, ticket_id) do update
                set trace = excluded.trace, decided_at = now()
                where r.trace <> excluded.trace
                """)
            .param("ticket", ticket.value())
            .param("trace", JSON.writeValueAsString(trace))
            .update()
        == 1;
  }

  Optional<RoutingTrace> trace(Permit permit, TicketId ticket) {
    return sql.in(
            permit,
            """
            select trace
            from ticket_routing
            where project_id = :project and ticket_id = :ticket
            """)
        .param("ticket", ticket.value())
        .query((row, n) -> JSON.readValue(row.getString("trace"), RoutingTrace.class))
        .optional();
  }
}
