package com.ensoras.people.invitations;

import com.ensoras.access.Actor;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.access.Standing;
import com.ensoras.people.TeamId;
import com.ensoras.people.roles.RoleBook;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The teams that come with invitations. */
@Repository
class InvitationTeams {

  private final Sql sql;

  InvitationTeams(Sql sql) {
    this.sql = sql;
  }

  /** All teams of the project, and who may seat others in which. */
  SeatRule rule(Permit permit, Actor actor) {
    return rule(permit, actor.standing(), actor.member());
  }

  SeatRule rule(Permit permit, Standing standing, MemberId member) {
    var teams =
        sql.in(
                permit,
                """
                select t.id, t.name,
                       exists (
                         select 1 from team_seat s
                         where s.project_id = t.project_id and s.team_id = t.id and s.member_id = :member)
                         as sits
                from team t
                where t.project_id = :project
                order by t.name_key, t.id
                """)
            .param("member", member.value())
            .query(
                (row, n) ->
                    new SeatRule.Team(
                        new TeamId((UUID) row.getObject("id")),
                        row.getString("name"),
                        row.getBoolean("sits")))
            .list();
    return new SeatRule(standing, teams);
  }

  void add(ExclusivePermit permit, InvitationId invitation, Collection<TeamId> teams) {
    for (var team : teams) {
      sql.in(
              permit,
              """
              insert into invitation_team (project_id, invitation_id, team_id)
              values (:project, :invitation, :team)
              """)
          .param("invitation", invitation.value())
          .param("team", team.value())
          .update();
    }
  }

  List<TeamId> of(Permit permit, InvitationId invitation) {
    return sql.in(
            permit,
            """
            select team_id
            from invitation_team
            where project_id = :project and invitation_id = :invitation
            order by team_id
            """)
        .param("invitation", invitation.value())
        .query((row, n) -> new TeamId((UUID) row.getObject("team_id")))
        .list();
  }

  /** Those of the invitation's teams that its inviter may seat others in now. */
  List<TeamId> stillAllowed(Permit permit, RoleBook book, Invitation invitation) {
    var chosen = of(permit, invitation.id());
    var inviter = invitation.inviter();
    var standing = invitation.inviterStanding(book);
    if (chosen.isEmpty() || inviter == null || standing.isEmpty()) {
      return List.of();
    }
    var rule = rule(permit, standing.get(), inviter);
    return chosen.stream().filter(rule::allows).toList();
  }

  Map<InvitationId, List<String>> namesOf(Permit permit, Collection<InvitationId> invitations) {
    var names = new HashMap<InvitationId, List<String>>();
    sql.in(
            permit,
            """
            select i.invitation_id, t.name
            from invitation_team i
            join team t on t.project_id = i.project_id and t.id = i.team_id
            where i.project_id = :project and i.invitation_id = any(:ids)
            order by t.name_key, t.id
            """)
        .param("ids", invitations.stream().map(InvitationId::value).toArray(UUID[]::new))
        .query(
            row -> {
              var id = new InvitationId((UUID) row.getObject("invitation_id"));
              names
                  .computeIfAbsent(id, none -> new java.util.ArrayList<>())
                  .add(row.getString("name"));
            });
    return names;
  }

  void seat(ExclusivePermit permit, MemberId member, Collection<TeamId> teams) {
    for (var team : teams) {
      sql.in(
              permit,
              """
              insert into team_seat (project_id, team_id, member_id)
              values (:project, :team, :member)
              """)
          .param("team", team.value())
          .param("member", member.value())
          .update();
    }
  }

  long countFor(Permit permit, TeamId team) {
    return sql.in(
            permit,
            "select count(*) from invitation_team where project_id = :project and team_id = :team")
        .param("team", team.value())
        .query(Long.class)
        .single();
  }

  /** The invitations stay, without this team. */
  void forget(ExclusivePermit permit, TeamId team) {
    sql.in(permit, "delete from invitation_team where project_id = :project and team_id = :team")
        .param("team", team.value())
        .update();
  }

  void forget(ExclusivePermit permit, InvitationId invitation) {
    sql.in(
            permit,
            "delete from invitation_team where project_id = :project and invitation_id = :invitation")
        .param("invitation", invitation.value())
        .update();
  }
}
