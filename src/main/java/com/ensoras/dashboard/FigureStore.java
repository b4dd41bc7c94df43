package com.ensoras.dashboard;

import com.ensoras.access.Actor;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.tickets.Sight;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads the figures in one statement: the counts that make up what somebody sees, and what changed
 * since they were made. Exact at any moment, since the job moves from one to the other at once.
 */
@Component
class FigureStore {

  private static final String READ =
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
      facts as (
        select * from (
      FACTS) f where f.day between :first and :last or f.day = '-infinity'),
      found as (
        select 0 as part, null::uuid as holder, what, day, number, tag_id, n
        from dashboard_count where project_id = :project and TOTAL
          and what in (0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12) and day between :first and :last
        union all
        select 0, null, what, day, number, tag_id, n
        from dashboard_count where project_id = :project and TOTAL and what in (2, 3) and day = '-infinity'
        union all
        select 1, team_id, what, null, 0, NOBODY, sum(n)
        from dashboard_count where project_id = :project and TEAMS and what in (0, 1) and day between :first and :last and what < 4
        group by team_id, what
        union all
        select 1, team_id, what, day, number, tag_id, n
        from dashboard_count where project_id = :project and TEAMS and what in (2, 3) and day = '-infinity' and what < 4
        union all
        select 2, assignee_id, what, null, 0, NOBODY, sum(n)
        from dashboard_count where project_id = :project and MEMBERS and what in (0, 1) and day between :first and :last and what < 4
        group by assignee_id, what
        union all
        select 2, assignee_id, what, day, number, tag_id, n
        from dashboard_count where project_id = :project and MEMBERS and what in (2, 3) and day = '-infinity' and what < 4
        union all
        select 0, null, what, day, number, tag_id, n from facts
        union all
        select 1, team_id, what, day, number, tag_id, n from facts where what < 4
        union all
        select 2, assignee_id, what, day, number, tag_id, n from facts where what < 4)
      select part, holder, what, case when part = 0 and what < 2 then day end as day, number, tag_id, sum(n) as n
      from found
      group by 1, 2, 3, 4, 5, 6
      having sum(n) <> 0
      """;

  private final Sql sql;

  FigureStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param fresh whether to add up what changed since it was counted
   */
  Sums read(Permit permit, Actor actor, Period period, ZoneId zone, boolean fresh) {
    var sight = Sight.of(permit);
    var sums = new Sums();
    sight
        .bind(sql.in(permit, text(sight, Cells.of(actor.authority().seen()))))
        .param("fresh", fresh)
        .param("zone", zone.getId())
        .param("first", period.first())
        .param("last", period.last())
        .query(
            row -> {
              sums.add(
                  row.getInt("part"),
                  What.values()[row.getInt("what")],
                  row.getObject("holder", UUID.class),
                  row.getObject("day", LocalDate.class),
                  row.getInt("number"),
                  row.getObject("tag_id", UUID.class),
                  row.getLong("n"));
            });
    return sums;
  }

  /** Of teams, members and tags alike. */
  Map<UUID, String> names(Permit permit, Collection<UUID> ids) {
    var names = new HashMap<UUID, String>();
    sql.in(
            permit,
            """
            select id, name from team where project_id = :project and id = any(:ids)
            union all
            select id, name from tag where project_id = :project and id = any(:ids)
            union all
            select m.id, a.name
            from member m
            join account a on a.id = m.account_id
            where m.project_id = :project and m.id = any(:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            row -> {
              names.put(row.getObject(1, UUID.class), row.getString(2));
            });
    return names;
  }

  private static String text(Sight sight, Cells cells) {
    return READ.replace("SIGHT", sight.condition())
        .replace("APART", cells.apart())
        .replace("FACTS", Counting.FACTS)
        .replace("TOTAL", cells.total())
        .replace("TEAMS", cells.teams())
        .replace("MEMBERS", cells.members())
        .replace("ANYBODY", Counting.ANYBODY)
        .replace("NOBODY", Counting.NOBODY);
  }
}
