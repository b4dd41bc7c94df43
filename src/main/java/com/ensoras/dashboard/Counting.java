package com.ensoras.dashboard;

/** The pieces of SQL that turn tickets into counts; the job and the page share them. */
final class Counting {

  /** In place of a member, a team or a tag: there is none. */
  static final String NOBODY = "'00000000-0000-0000-0000-000000000000'::uuid";

  /** In place of a member or a team: whoever it is. */
  static final String ANYBODY = "'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid";

  /**
   * What the rows of {@code signed}, that is of dashboard_ticket with a sign {@code n}, are counted
   * as. Wants the parameter {@code zone}.
   */
  static final String FACTS =
      """
      select s.n, coalesce(s.assignee_id, NOBODY) as assignee_id, coalesce(s.team_id, NOBODY) as team_id,
             f.what::smallint as what, f.day, f.number::smallint as number, f.tag_id
      from signed s
      cross join lateral (
        select 0 as what, (s.created_at at time zone :zone)::date as day, 0 as number, NOBODY as tag_id
        union all
        select 4, (s.created_at at time zone :zone)::date, s.channel, NOBODY
        union all
        select 5, (s.created_at at time zone :zone)::date, 0, tag from unnest(s.tags) tag
        union all
        select 1, (s.resolved_at at time zone :zone)::date, 0, NOBODY where s.resolved_at is not null
        union all
        select 12, (s.resolved_at at time zone :zone)::date, dashboard_step(s.resolved_at - s.created_at), NOBODY
        where s.resolved_at is not null
        union all
        select 6, (s.resolved_at at time zone :zone)::date, 0, NOBODY where s.alone
        union all
        select 11, (s.responded_at at time zone :zone)::date, dashboard_step(s.responded_at - s.created_at), NOBODY
        where s.responded_at is not null
        union all
        select 2, '-infinity', 0, NOBODY where s.open
        union all
        select 3, '-infinity', 0, NOBODY where s.waits
        union all
        select 7, (x at time zone :zone)::date, 0, NOBODY from unnest(s.approved) x
        union all
        select 8, (x at time zone :zone)::date, 0, NOBODY from unnest(s.edited) x
        union all
        select 9, (x at time zone :zone)::date, 0, NOBODY from unnest(s.rejected) x
        union all
        select 10, (x at time zone :zone)::date, 0, NOBODY from unnest(s.tools) x) f
      """
          .replace("NOBODY", NOBODY);

  /**
   * Adds {@code facts} to the counts of whoever they are about; what is read together stands
   * together.
   */
  static final String ADD =
      """
      insert into dashboard_count (project_id, assignee_id, team_id, what, day, number, tag_id, n)
      select :project, c.assignee_id, c.team_id, f.what, f.day, f.number, f.tag_id, sum(f.n)
      from facts f
      cross join lateral (
        values (ANYBODY, ANYBODY), (ANYBODY, f.team_id), (f.assignee_id, ANYBODY), (f.assignee_id, f.team_id))
        c (assignee_id, team_id)
      where f.what < 4 or ANYBODY in (c.assignee_id, c.team_id)
      group by c.assignee_id, c.team_id, f.what, f.day, f.number, f.tag_id
      having sum(f.n) <> 0
      order by c.assignee_id, c.team_id, f.what, f.day, f.number
      on conflict (project_id, assignee_id, team_id, what, day, number, tag_id)
      do update set n = dashboard_count.n + excluded.n
      """
          .replace("ANYBODY", ANYBODY);

  private Counting() {}
}
