package com.ensoras.dashboard;

import com.ensoras.access.TicketsSeen;

/**
 * Which rows of dashboard_count make up what somebody sees (desk.md 3): in all, by team and by
 * member. {@code DashboardTest} compares them with {@link com.ensoras.tickets.Sight}.
 *
 * @param apart what of dashboard_ticket {@code t} comes on top; "false" when there is nothing
 */
record Cells(String total, String teams, String members, String apart) {

  private static final String MY_TEAMS =
      "any(array(select s.team_id from team_seat s where s.project_id = :project and s.member_id = :me))";

  private static final String MINE = "assignee_id = :me";
  private static final String MINE_AND_NOBODYS = "assignee_id in (:me, NOBODY)";

  static Cells of(TicketsSeen seen) {
    return switch (seen) {
      case ALL ->
          new Cells(
              "assignee_id = ANYBODY and team_id = ANYBODY",
              "assignee_id = ANYBODY and team_id <> ANYBODY",
              "team_id = ANYBODY and assignee_id <> ANYBODY",
              "false");
      case MY_TEAMS_AND_MINE ->
          new Cells(
              "assignee_id = ANYBODY and team_id = " + MY_TEAMS,
              "assignee_id = ANYBODY and team_id = " + MY_TEAMS,
              "team_id = " + MY_TEAMS + " and assignee_id <> ANYBODY",
              "t.assignee_id = :me and (t.team_id is null or t.team_id <> all(array(select s.team_id from team_seat s"
                  + " where s.project_id = :project and s.member_id = :me)))");
      case MINE_AND_UNASSIGNED -> held(MINE_AND_NOBODYS);
      case MINE -> held(MINE);
    };
  }

  private static Cells held(String whose) {
    return new Cells(
        whose + " and team_id = ANYBODY",
        whose + " and team_id <> ANYBODY",
        whose + " and team_id = ANYBODY",
        "false");
  }
}
