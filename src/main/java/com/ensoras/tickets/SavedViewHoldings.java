package com.ensoras.tickets;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.people.Holding;
import com.ensoras.people.Holdings;
import com.ensoras.people.Leaving;
import com.ensoras.tags.TagId;
import com.ensoras.tags.TagUses;
import com.ensoras.web.Formats;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Saved views and those who go: a member's own views end, those shared with a team stay there. A
 * team that ends leaves its views to their makers. A view that filters by whoever goes ends.
 */
@Component
class SavedViewHoldings implements Holdings, TagUses {

  private static final String OF_MEMBER =
      "(only_assignee = :id or (maker_id = :id and team_id is null))";

  private static final String OF_TEAM = "(only_team = :id or (team_id = :id and maker_id is null))";

  private final Sql sql;

  SavedViewHoldings(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Holding> of(Permit permit, Leaving leaving) {
    return switch (leaving) {
      case Leaving.MemberLeaves member -> ending(permit, OF_MEMBER, member.member().value());
      case Leaving.TeamEnds team -> ending(permit, OF_TEAM, team.team().value());
    };
  }

  @Override
  public void release(ExclusivePermit permit, Leaving leaving) {
    switch (leaving) {
      case Leaving.MemberLeaves member ->
          release(permit, "member", "maker_id", OF_MEMBER, member.member().value());
      case Leaving.TeamEnds team ->
          release(permit, "team", "team_id", OF_TEAM, team.team().value());
    }
  }

  @Override
  public Map<TagId, Long> counts(Permit permit, Collection<TagId> tags) {
    return Map.of(); // a view is no ticket
  }

  @Override
  public List<String> others(Permit permit, TagId tag) {
    var views = count(permit, "only_tag = :id", tag.value());
    return views == 0 ? List.of() : List.of(Formats.count(views, "saved view"));
  }

  /** The filter has the other tag instead, or none. */
  @Override
  public void replace(Permit permit, TagId from, @Nullable TagId into) {
    sql.in(
            permit,
            "update saved_view set tag = :into where project_id = :project and only_tag = :id")
        .param("id", from.value())
        .param("into", into == null ? "" : into.value().toString())
        .update();
  }

  /** Locks first, so that a view under way is either seen here, or refused. */
  private void release(
      ExclusivePermit permit, String table, String column, String ending, UUID leaving) {
    sql.in(
            permit,
            "select id from " + table + " where project_id = :project and id = :id for update")
        .param("id", leaving)
        .query(UUID.class)
        .list();
    sql.in(permit, "delete from saved_view where project_id = :project and " + ending)
        .param("id", leaving)
        .update();
    sql.in(
            permit,
            "update saved_view set "
                + column
                + " = null where project_id = :project and "
                + column
                + " = :id")
        .param("id", leaving)
        .update();
  }

  private List<Holding> ending(Permit permit, String condition, UUID leaving) {
    var views = count(permit, condition, leaving);
    return views == 0
        ? List.of()
        : List.of(
            new Holding(
                "saved-views",
                views,
                Formats.count(views, "saved view"),
                views == 1 ? "ends" : "end",
                Holding.Way.LETS_GO));
  }

  private long count(Permit permit, String condition, UUID id) {
    return sql.in(
            permit, "select count(*) from saved_view where project_id = :project and " + condition)
        .param("id", id)
        .query(Long.class)
        .single();
  }
}
