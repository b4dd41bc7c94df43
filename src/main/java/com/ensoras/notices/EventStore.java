package com.ensoras.notices;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.tickets.Sight;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What happened and nobody was told of yet. Each event is taken once, with what it makes. */
@Component
class EventStore {

  /** How long a mail waits, so that one mail tells of all, and of nothing that was read by then. */
  private static final String COLLECTED = "interval '5 minutes'";

  /** Whom an event {@code e} about the ticket {@code t} is for, if they see it. */
  private static final String WHO =
      """
      select e.member_id, 0 where e.kind = 0 and t.assignee_id = e.member_id
      union all
      select s.member_id, 1 from team_seat s
      where e.kind = 1 and s.project_id = :project and s.team_id = e.team_id
        and t.team_id = e.team_id and t.assignee_id is null and t.status < 4
      union all
      select t.assignee_id, 2 where e.kind = 2
      union all
      select s.member_id, 7 from team_seat s
      where e.kind in (2, 7) and t.channel = 1 and t.status = 2 and t.assignee_id is null
        and s.project_id = :project and s.team_id = t.team_id
      union all
      select a.id, 7 from member a
      where e.kind in (2, 7) and t.channel = 1 and t.status = 2 and t.assignee_id is null and t.team_id is null
        and a.project_id = :project
      union all
      select e.member_id, 3 where e.kind = 3
      union all
      select s.member_id, 3 from team_seat s
      where e.kind = 3 and s.project_id = :project and s.team_id = e.team_id
      union all
      select a.id, 4 from member a
      where e.kind = 4 and a.project_id = :project and (a.account_id = e.account_id or a.id = t.assignee_id)
        and exists (
          select from message f
          where f.project_id = :project and f.ticket_id = t.id and f.seq = e.seq and f.state = 3)
      union all
      select a.id, 5
      from draft d
      join member a on a.project_id = :project
        and a.account_id is distinct from d.account_id and a.account_id is distinct from d.edited_by
      where e.kind = 5 and d.project_id = :project and d.ticket_id = t.id and d.edition = e.seq and d.state = 0
      union all
      select a.id, 6 from member a
      where e.kind = 6 and a.project_id = :project and a.account_id = e.account_id
      """;

  /** A chat that comes to a team waits, for whoever may see chats. */
  private static final String KIND =
      """
      case when w.kind = 1 and t.channel = 1 and t.status = 2
             and (m.role_id is null or r.permissions @> array['active-chats.view'])
        then 7 else w.kind end
      """;

  private static final String TELL =
      """
      with e as (
        delete from notice_event
        where project_id = :project and id in (
          select id from notice_event
          where project_id = :project and kind <> 8
          order by id
          limit :most
          for update)
        returning *),
      told as (
        select distinct on (m.id, t.id, k.kind)
               m.id as member_id, t.id as ticket_id, k.kind, e.seq, e.by_id,
               count(*) over (partition by m.id, t.id, k.kind) as times,
               coalesce(s.bell, k.bell) as bell, coalesce(s.browser, k.browser) as browser,
               coalesce(s.mail, k.mail) as mail
        from e
        join ticket t on t.project_id = :project and t.id = e.ticket_id and not t.spam
        cross join lateral (WHO) w (member_id, kind)
        join member m on m.project_id = :project and m.id = w.member_id and m.account_id is distinct from e.by_id
        left join role r on r.project_id = :project and r.id = m.role_id
        join KINDS on k.kind = KIND
        left join notice_setting s on s.project_id = :project and s.member_id = m.id and s.kind = k.kind
        where (m.role_id is null or r.permissions && k.needs) and SIGHT
        order by m.id, t.id, k.kind, e.id desc),
      still_there as ( -- who is being removed at this moment is waited for, and told nothing
        select id from member where project_id = :project and id in (select member_id from told) order by id for key share),
      made as (
        insert into notice (project_id, member_id, ticket_id, kind, seq, by_id, times, bell, browser, mail_due)
        select :project, member_id, ticket_id, kind, seq, by_id, times, bell, browser,
               case when mail then now() + COLLECTED end
        from told
        where (bell or browser or mail) and member_id in (select id from still_there)
        on conflict (project_id, member_id, ticket_id, kind) where read_at is null
          do update set at = excluded.at, seq = excluded.seq, by_id = excluded.by_id,
            times = notice.times + excluded.times, bell = excluded.bell, browser = excluded.browser,
            mail_due = coalesce(notice.mail_due, excluded.mail_due)
        returning member_id)
      select (select count(*) from e) as events, array(select distinct member_id from made) as members
      """
          .replace("WHO", WHO)
          .replace("KINDS", NoticeKind.table())
          .replace("KIND", KIND)
          .replace("SIGHT", Sight.ofMembers())
          .replace("COLLECTED", COLLECTED);

  /** How many events were taken, and who was told of something. */
  record Taken(int events, Set<MemberId> told) {}

  private final Sql sql;

  EventStore(Sql sql) {
    this.sql = sql;
  }

  Taken take(Permit permit, int most) {
    return sql.in(permit, TELL)
        .param("most", most)
        .query(
            (row, n) ->
                new Taken(
                    row.getInt("events"), members((UUID[]) row.getArray("members").getArray())))
        .single();
  }

  /**
   * A draft that was decided waits for nobody any more.
   *
   * @return who had been told that it does
   */
  Set<MemberId> closeDecided(Permit permit) {
    var closed =
        sql.in(
                permit,
                """
                with e as (
                  delete from notice_event where project_id = :project and kind = 8 returning ticket_id, seq)
                update notice n
                set read_at = now(), mail_due = null
                from e
                where n.project_id = :project and n.ticket_id = e.ticket_id and n.kind = 5
                  and n.seq <= e.seq and n.read_at is null
                returning n.member_id
                """)
            .query((row, n) -> (UUID) row.getObject(1))
            .list();
    return members(closed.toArray(UUID[]::new));
  }

  private static Set<MemberId> members(UUID[] ids) {
    var members = new HashSet<MemberId>();
    List.of(ids).forEach(id -> members.add(new MemberId(id)));
    return members;
  }
}
