package com.ensoras.dashboard;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps the counts: each ticket that changed is taken off as it was counted, and added as it is.
 */
@Component
class CountStore {

  /** A page adds so many changed tickets up by itself. */
  static final int MOST_AT_ONCE = 5000;

  private static final String CHANGED =
      """
      with taken as (
        delete from dashboard_dirty d
        using (select project_id, id from dashboard_dirty where project_id = :project order by id limit :most) k
        where d.project_id = k.project_id and d.id = k.id
        returning d.ticket_id),
      changed as (select distinct ticket_id from taken),
      before as (
        select t.* from dashboard_ticket t join changed c on c.ticket_id = t.ticket_id where t.project_id = :project),
      live as (
        select l.* from changed c
        cross join lateral (select * from dashboard_live v where v.project_id = :project and v.ticket_id = c.ticket_id) l),
      remembered as (
        insert into dashboard_ticket select * from live
        on conflict (project_id, ticket_id) do update set
          team_id = excluded.team_id, assignee_id = excluded.assignee_id, channel = excluded.channel,
          open = excluded.open, waits = excluded.waits, alone = excluded.alone, created_at = excluded.created_at,
          responded_at = excluded.responded_at, resolved_at = excluded.resolved_at, tags = excluded.tags,
          approved = excluded.approved, edited = excluded.edited, rejected = excluded.rejected, tools = excluded.tools),
      forgotten as (
        delete from dashboard_ticket t using changed c
        where t.project_id = :project and t.ticket_id = c.ticket_id
          and not exists (select from live l where l.ticket_id = c.ticket_id)),
      signed as (select -1 as n, b.* from before b union all select 1, l.* from live l),
      facts as (
      """
          + Counting.FACTS
          + ")\n"
          + Counting.ADD;

  /** In one statement, so that a ticket that changes meanwhile is either read or stays dirty. */
  private static final String REMEMBER_ALL =
      """
      with gone as (delete from dashboard_dirty where project_id = :project)
      insert into dashboard_ticket select * from dashboard_live where project_id = :project
      """;

  private static final String COUNT_ALL =
      """
      with signed as (select 1 as n, t.* from dashboard_ticket t where t.project_id = :project),
      facts as (
      """
          + Counting.FACTS
          + ")\n"
          + Counting.ADD;

  /**
   * How the counts stand.
   *
   * @param zone whose days are counted
   * @param today there
   * @param behind whether so much changed that it is not added up yet
   * @param empty the project never had a ticket
   */
  record State(ZoneId zone, LocalDate today, boolean behind, boolean empty) {}

  /** Somebody is counting; nobody else does before this transaction ends. */
  record Held(ZoneId zone, boolean recount) {}

  private final Sql sql;

  CountStore(Sql sql) {
    this.sql = sql;
  }

  State state(Permit permit) {
    return sql.in(
            permit,
            """
            select z.zone, (now() at time zone z.zone)::date as today,
                   z.recount or (select count(*) > :most
                                 from (select from dashboard_dirty where project_id = :project limit :most + 1) d) as behind,
                   not exists (select from ticket_counter where project_id = :project) as empty
            from (select coalesce(s.zone, p.time_zone) as zone, coalesce(s.recount, false) as recount
                  from project p left join dashboard_state s on s.project_id = p.id where p.id = :project) z
            """)
        .param("most", MOST_AT_ONCE)
        .query(
            (row, n) ->
                new State(
                    ZoneId.of(row.getString("zone")),
                    row.getObject("today", LocalDate.class),
                    row.getBoolean("behind"),
                    row.getBoolean("empty")))
        .single();
  }

  /** Empty while somebody else counts this project. */
  Optional<Held> hold(Permit permit, ZoneId zone) {
    sql.in(
            permit,
            "insert into dashboard_state (project_id, zone) values (:project, :zone) on conflict do nothing")
        .param("zone", zone.getId())
        .update();
    return sql.in(
            permit,
            "select zone, recount from dashboard_state where project_id = :project for update skip locked")
        .query((row, n) -> new Held(ZoneId.of(row.getString(1)), row.getBoolean(2)))
        .optional();
  }

  /** At most {@code most} and one. */
  int changed(Permit permit, int most) {
    return sql.in(
            permit,
            "select count(*) from (select from dashboard_dirty where project_id = :project limit :most + 1) d")
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  /** Counts the tickets that changed longest ago. Nobody else may be counting. */
  void countChanged(Permit permit, ZoneId zone, int most) {
    sql.in(permit, CHANGED).param("zone", zone.getId()).param("most", most).update();
  }

  /** Counts everything anew, in the days of this zone. Nobody else may be counting. */
  void countAll(Permit permit, ZoneId zone) {
    sql.in(permit, "delete from dashboard_count where project_id = :project").update();
    sql.in(permit, "delete from dashboard_ticket where project_id = :project").update();
    sql.in(permit, REMEMBER_ALL).update();
    sql.in(permit, COUNT_ALL).param("zone", zone.getId()).update();
    sql.in(
            permit,
            "update dashboard_state set zone = :zone, recount = false where project_id = :project")
        .param("zone", zone.getId())
        .update();
  }
}
