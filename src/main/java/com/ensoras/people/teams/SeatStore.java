package com.ensoras.people.teams;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.people.MemberTeams;
import com.ensoras.people.TeamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who sits in which team. */
@Component
public class SeatStore implements MemberTeams {

  private final Sql sql;

  SeatStore(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<MemberId, List<TeamName>> of(Permit permit, Collection<MemberId> members) {
    var found = new HashMap<MemberId, List<TeamName>>();
    sql.in(
            permit,
            """
            select s.member_id, t.id, t.name, t.active
            from team_seat s
            join team t on t.project_id = s.project_id and t.id = s.team_id
            where s.project_id = :project and s.member_id = any(:members)
            order by t.name_key, t.id
            """)
        .param("members", ids(members))
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new MemberId((UUID) row.getObject("member_id")), m -> new ArrayList<>())
                  .add(
                      new TeamName(
                          new TeamId((UUID) row.getObject("id")),
                          row.getString("name"),
                          row.getBoolean("active")));
            });
    return found;
  }

  /** The team's members, locked with the project by whoever writes. */
  Set<MemberId> in(Permit permit, TeamId team) {
    return new LinkedHashSet<>(
        sql.in(
                permit,
                """
                select member_id
                from team_seat
                where project_id = :project and team_id = :team
                order by member_id
                """)
            .param("team", team.value())
            .query((row, n) -> new MemberId((UUID) row.getObject("member_id")))
            .list());
  }

  Map<TeamId, Integer> counts(Permit permit) {
    var found = new HashMap<TeamId, Integer>();
    sql.in(
            permit,
            """
            select team_id, count(*) as members
            from team_seat
            where project_id = :project
            group by team_id
            """)
        .query(
            row -> {
              found.put(new TeamId((UUID) row.getObject("team_id")), row.getInt("members"));
            });
    return found;
  }

  /** How many of each team are away now. */
  Map<TeamId, Integer> away(Permit permit) {
    var found = new HashMap<TeamId, Integer>();
    sql.in(
            permit,
            """
            select s.team_id, count(*) as members
            from member_away w
            join project p on p.id = w.project_id
            join team_seat s on s.project_id = w.project_id and s.member_id = w.member_id
            where w.project_id = :project
              and (w.until is null or w.until >= cast(now() at time zone p.time_zone as date))
            group by s.team_id
            """)
        .query(
            row -> {
              found.put(new TeamId((UUID) row.getObject("team_id")), row.getInt("members"));
            });
    return found;
  }

  boolean sits(Permit permit, TeamId team, MemberId member) {
    return sql.in(
            permit,
            """
            select exists (
              select from team_seat
              where project_id = :project and team_id = :team and member_id = :member)
            """)
        .param("team", team.value())
        .param("member", member.value())
        .query(Boolean.class)
        .single();
  }

  long count(Permit permit, MemberId member) {
    return sql.in(
            permit,
            "select count(*) from team_seat where project_id = :project and member_id = :member")
        .param("member", member.value())
        .query(Long.class)
        .single();
  }

  /**
   * Only members of this project can be seated.
   *
   * @return how many of them were
   */
  int seat(ExclusivePermit permit, TeamId team, Collection<MemberId> members) {
    return sql.in(
            permit,
            """
            insert into team_seat (project_id, team_id, member_id)
            select m.project_id, :team, m.id
            from member m
            where m.project_id = :project and m.id = any(:members)
            """)
        .param("team", team.value())
        .param("members", ids(members))
        .update();
  }

  void unseat(ExclusivePermit permit, TeamId team, Collection<MemberId> members) {
    sql.in(
            permit,
            """
            delete from team_seat
            where project_id = :project and team_id = :team and member_id = any(:members)
            """)
        .param("team", team.value())
        .param("members", ids(members))
        .update();
  }

  void unseatEverywhere(ExclusivePermit permit, MemberId member) {
    sql.in(permit, "delete from team_seat where project_id = :project and member_id = :member")
        .param("member", member.value())
        .update();
  }

  private static UUID[] ids(Collection<MemberId> members) {
    return members.stream().map(MemberId::value).toArray(UUID[]::new);
  }
}
