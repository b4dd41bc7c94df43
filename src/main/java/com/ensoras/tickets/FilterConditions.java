package com.ensoras.tickets;

import com.ensoras.access.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns filters that are set into conditions: the first that has an index is tight. */
final class FilterConditions {

  private final ListQuery query;
  private final boolean allTight;
  private boolean chosen;

  /**
   * @param allTight where the list is short, or its indexes hold every column
   */
  FilterConditions(ListQuery query, boolean allTight) {
    this.query = query;
    this.allTight = allTight;
  }

  void assignee(@Nullable UUID assignee, boolean nobody) {
    if (nobody) {
      indexed("t.assignee_id is null", "nobody", true);
    } else if (assignee != null) {
      indexed("t.assignee_id = :assignee", "assignee", assignee);
    }
  }

  void team(TicketFilter filter, Actor actor) {
    var team = filter.onlyTeam();
    if (team != null) {
      indexed("t.team_id = :team", "team", team);
    } else if (filter.team().equals(TicketFilter.NONE)) {
      indexed("t.team_id is null", "noTeam", true);
    } else if (filter.team().equals(TicketFilter.MINE)) {
      loose(
          "t.team_id in (select f.team_id from team_seat f where f.project_id = :project and f.member_id = :self)",
          "self",
          actor.member().value());
    }
  }

  void statuses(@Nullable List<TicketStatus> statuses) {
    if (statuses == null) {
      return;
    }
    if (statuses.size() == 1) {
      indexed("t.status = :status", "status", statuses.getFirst().number());
    } else {
      loose(
          "t.status = any(:statuses)",
          "statuses",
          statuses.stream().map(status -> (short) status.number()).toArray(Short[]::new));
    }
  }

  void tag(@Nullable UUID tag) {
    loose(
        "exists (select from ticket_tag g where g.project_id = :project and g.ticket_id = t.id and g.tag_id = :tag)",
        "tag",
        tag);
  }

  void loose(String condition, String name, @Nullable Object value) {
    if (value == null) {
      return;
    }
    if (allTight) {
      query.tight(condition, name, value);
    } else {
      query.loose(condition, name, value);
    }
  }

  private void indexed(String condition, String name, Object value) {
    if (allTight || !chosen) {
      query.tight(condition, name, value);
      chosen = true;
    } else {
      query.loose(condition, name, value);
    }
  }
}
