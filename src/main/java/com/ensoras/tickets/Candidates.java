package com.ensoras.tickets;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.people.TeamId;
import com.ensoras.people.members.MemberName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom tickets can be assigned: members who may view and respond, and active teams. */
@Component
public class Candidates {

  /** A choice shows so many. */
  private static final int MOST = 1000;

  private static final String ABLE =
      """
      from member m
      join account a on a.id = m.account_id
      left join role r on r.project_id = m.project_id and r.id = m.role_id
      where m.project_id = :project
        and (m.role_id is null or r.permissions @> array['tickets.view', 'tickets.respond'])
      """;

  /** A team that takes tickets. */
  public record TeamName(TeamId id, String name) {}

  private final Sql sql;

  Candidates(Sql sql) {
    this.sql = sql;
  }

  List<MemberName> members(Permit permit) {
    return sql.in(permit, "select m.id, a.name " + ABLE + " order by m.name_key, m.id limit :most")
        .param("most", MOST)
        .query((row, n) -> new MemberName(new MemberId((UUID) row.getObject(1)), row.getString(2)))
        .list();
  }

  public List<TeamName> teams(Permit permit) {
    return sql.in(
            permit,
            "select id, name from team where project_id = :project and active order by name_key, id limit :most")
        .param("most", MOST)
        .query((row, n) -> new TeamName(new TeamId((UUID) row.getObject(1)), row.getString(2)))
        .list();
  }

  /**
   * They stay until this transaction ends, if they are there: before the ticket that they are to
   * get is locked, since whoever removes them locks in this order too.
   */
  void hold(Permit permit, @Nullable MemberId member, @Nullable TeamId team) {
    if (team != null) {
      hold(permit, "team", team.value());
    }
    if (member != null) {
      hold(permit, "member", member.value());
    }
  }

  /**
   * The same for whoever is to get a ticket that they open.
   *
   * @throws Missing when they were removed a moment ago
   */
  void hold(Permit permit, MemberId member) {
    if (!hold(permit, "member", member.value())) {
      throw new Missing();
    }
  }

  private boolean hold(Permit permit, String table, UUID id) {
    return !sql.in(
            permit,
            "select id from " + table + " where project_id = :project and id = :id for key share")
        .param("id", id)
        .query(UUID.class)
        .list()
        .isEmpty();
  }

  /**
   * @throws Invalid when there is no such member, or they may not view and respond
   */
  String name(Permit permit, MemberId member) {
    return sql.in(permit, "select a.name " + ABLE + " and m.id = :member")
        .param("member", member.value())
        .query(String.class)
        .optional()
        .orElseThrow(
            () ->
                new Invalid(
                    "assignee", "This person is no member any more, or may not answer tickets."));
  }

  /**
   * @throws Invalid when there is no such team, or it is not active
   */
  String name(Permit permit, TeamId team) {
    return sql.in(
            permit, "select name from team where project_id = :project and id = :team and active")
        .param("team", team.value())
        .query(String.class)
        .optional()
        .orElseThrow(() -> new Invalid("team", "There is no such team, or it takes no tickets."));
  }

  /** The same team, which stays until this transaction ends; empty when it takes no tickets. */
  Optional<TeamId> taking(Permit permit, TeamId team) {
    return sql.in(
            permit,
            "select id from team where project_id = :project and id = :team and active for key share")
        .param("team", team.value())
        .query((row, n) -> team)
        .optional();
  }

  /** The teams where the member sits. */
  Set<TeamId> teams(Permit permit, MemberId member) {
    return sql.in(
            permit,
            "select team_id from team_seat where project_id = :project and member_id = :member")
        .param("member", member.value())
        .query((row, n) -> new TeamId((UUID) row.getObject(1)))
        .set();
  }

  /** Whether the member sits in the team. */
  boolean sits(Permit permit, MemberId member, TeamId team) {
    return sql.in(
            permit,
            """
            select count(*) > 0
            from team_seat
            where project_id = :project and member_id = :member and team_id = :team
            """)
        .param("member", member.value())
        .param("team", team.value())
        .query(Boolean.class)
        .single();
  }
}
