package com.ensoras.tickets;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.TicketsSeen;
import com.ensoras.people.TeamId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which tickets somebody sees (desk.md 3): the one predicate behind lists, counts, opening, search
 * and every change. It speaks of a ticket named {@code t}.
 */
public final class Sight {

  private static final String MY_TEAMS =
      "(select s.team_id from team_seat s where s.project_id = :project and s.member_id = :me)";

  private final TicketsSeen seen;
  private final @Nullable UUID me;

  private Sight(TicketsSeen seen, @Nullable UUID me) {
    this.seen = seen;
    this.me = me;
  }

  /** A task of the machine sees everything. */
  public static Sight of(Permit permit) {
    return permit
        .actor()
        .map(actor -> new Sight(actor.authority().seen(), actor.member().value()))
        .orElseGet(() -> new Sight(TicketsSeen.ALL, null));
  }

  /**
   * The same for many at once: a member {@code m} with the role {@code r}, which the Owner has not,
   * and a ticket {@code t}.
   */
  public static String ofMembers() {
    return """
        case r.tickets_seen
          when 'my-teams-and-mine' then t.assignee_id = m.id or t.team_id in (
            select s.team_id from team_seat s where s.project_id = :project and s.member_id = m.id)
          when 'mine-and-unassigned' then t.assignee_id = m.id or t.assignee_id is null
          when 'mine' then t.assignee_id = m.id
          else true
        end
        """;
  }

  /** For one ticket that is found by its key. */
  public String condition() {
    return switch (seen) {
      case ALL -> "true";
      case MY_TEAMS_AND_MINE -> "(t.assignee_id = :me or t.team_id in " + MY_TEAMS + ")";
      case MINE_AND_UNASSIGNED -> "(t.assignee_id = :me or t.assignee_id is null)";
      case MINE -> "t.assignee_id = :me";
    };
  }

  /**
   * The same for a ticket as it would be.
   *
   * @param teams where the member sits
   */
  boolean shows(@Nullable MemberId assignee, @Nullable TeamId team, Set<TeamId> teams) {
    var isMine = assignee != null && assignee.value().equals(me);
    return switch (seen) {
      case ALL -> true;
      case MY_TEAMS_AND_MINE -> isMine || (team != null && teams.contains(team));
      case MINE_AND_UNASSIGNED -> isMine || assignee == null;
      case MINE -> isMine;
    };
  }

  /**
   * The parts of a list, each along an index of its own, none twice: {@code %s} is the rest of a
   * query over {@code ticket t}, that is its further conditions, its order and its limit.
   *
   * @param columns of t
   */
  public List<String> arms(String columns, String rest) {
    return switch (seen) {
      case ALL -> List.of(arm(columns, "", rest));
      case MINE -> List.of(mine(columns, rest));
      case MINE_AND_UNASSIGNED ->
          List.of(mine(columns, rest), arm(columns, " and t.assignee_id is null", rest));
      case MY_TEAMS_AND_MINE -> List.of(mine(columns, rest), ofMyTeams(columns, rest));
    };
  }

  public StatementSpec bind(StatementSpec statement) {
    return statement.param("me", me);
  }

  private static String mine(String columns, String rest) {
    return arm(columns, " and t.assignee_id = :me", rest);
  }

  private static String arm(String columns, String condition, String rest) {
    return "select " + columns + " from ticket t where t.project_id = :project" + condition + rest;
  }

  private static String ofMyTeams(String columns, String rest) {
    return "select t.* from team_seat s cross join lateral ("
        + arm(columns, " and t.team_id = s.team_id and t.assignee_id is distinct from :me", rest)
        + ") t where s.project_id = :project and s.member_id = :me";
  }
}
