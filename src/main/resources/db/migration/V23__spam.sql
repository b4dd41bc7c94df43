-- A ticket that is marked as spam is closed, and left out of every list and search that does not ask for it.

alter table ticket add constraint ticket_spam_is_closed check (not spam or status = 5);
create index ticket_spam on ticket (project_id, last_message_at desc, id desc) where spam;

drop function search_tickets(tsquery, boolean, text, uuid, bigint, integer, smallint[], smallint, smallint, uuid, boolean,
  uuid[], boolean, uuid, timestamptz, timestamptz);

-- Newest first, in windows: the newest 8,000 numbers, the next 32,000, then all that are older, behind offset 0,
-- without which the planner walks the numbers.
create function search_tickets(
  words tsquery, content boolean, seen text, me uuid, below bigint, wanted integer,
  statuses smallint[], only_channel smallint, only_priority smallint, only_assignee uuid, only_unassigned boolean,
  only_teams uuid[], without_team boolean, only_tag uuid, since timestamptz, until timestamptz, only_spam boolean)
returns table (id uuid, number bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan as $$
declare
  here bigint := nullif(current_setting('ensoras.project', true), '')::bigint;
  mine uuid[];
  top bigint;
  low bigint;
  high bigint;
  found_so_far integer := 0;
  n integer;
  sight text := case seen
    when 'all' then 'true'
    when 'my-teams-and-mine' then '(t.assignee_id = $4 or t.team_id = any($5))'
    when 'mine-and-unassigned' then '(t.assignee_id = $4 or t.assignee_id is null)'
    else 't.assignee_id = $4' end;
  filters text := concat(
    case when only_spam then ' and t.spam' else ' and not t.spam' end,
    case when statuses is not null then ' and t.status = any($8)' end,
    case when only_channel is not null then ' and t.channel = $9' end,
    case when only_priority is not null then ' and t.priority = $10' end,
    case when only_assignee is not null then ' and t.assignee_id = $11' end,
    case when only_unassigned then ' and t.assignee_id is null' end,
    case when only_teams is not null then ' and t.team_id = any($12)' end,
    case when without_team then ' and t.team_id is null' end,
    case when only_tag is not null then
      ' and exists (select from ticket_tag g where g.project_id = $1 and g.ticket_id = t.id and g.tag_id = $13)' end,
    case when since is not null then ' and t.created_at >= $14' end,
    case when until is not null then ' and t.created_at < $15' end);
  field text := case when content then 's.whole' else 's.head' end;
  stage integer;
begin
  select array_agg(s.team_id) into mine from team_seat s where s.project_id = here and s.member_id = me;
  select c.last into top from ticket_counter c where c.project_id = here;
  high := least(coalesce(top, 0), below - 1) / 2000;
  for stage in 1..3 loop
    low := case stage when 1 then high - 3 when 2 then high - 15 else 0 end;
    return query execute format(
      case when stage < 3 then
        'select t.id, t.number from ticket_search s join ticket t on t.project_id = s.project_id and t.id = s.ticket_id
         where s.project_id = $1 and s.number / 2000 between $6 and $7 and %1$s @@ $2 and s.number < $3 and %2$s %3$s
         order by s.number desc limit $16'
      else
        'select t.id, t.number from
           (select s.project_id, s.ticket_id, s.number from ticket_search s
            where s.project_id = $1 and %1$s @@ $2 and s.number < $3 offset 0) s
         join ticket t on t.project_id = s.project_id and t.id = s.ticket_id
         where s.number < ($7 + 1) * 2000 and %2$s %3$s
         order by s.number desc limit $16'
      end, field, sight, filters)
    using here, words, below, me, mine, low, high, statuses, only_channel, only_priority, only_assignee, only_teams,
      only_tag, since, until, wanted - found_so_far;
    get diagnostics n = row_count;
    found_so_far := found_so_far + n;
    exit when found_so_far >= wanted or low <= 0;
    high := low - 1;
  end loop;
end $$;
alter function search_tickets(tsquery, boolean, text, uuid, bigint, integer, smallint[], smallint, smallint, uuid, boolean,
  uuid[], boolean, uuid, timestamptz, timestamptz, boolean) owner to ensoras_search;
