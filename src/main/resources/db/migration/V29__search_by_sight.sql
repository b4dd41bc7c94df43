-- The search keeps a ticket's team and agent beside its words, so that whoever sees few of very many tickets finds theirs
-- without looking at what others see. Zeros stand for nobody: GIN cannot look for null.

alter table ticket_search
  add column team_id uuid not null default '00000000-0000-0000-0000-000000000000',
  add column assignee_id uuid not null default '00000000-0000-0000-0000-000000000000';

alter table ticket_search no force row level security;
alter table ticket no force row level security;
update ticket_search s
set team_id = coalesce(t.team_id, s.team_id), assignee_id = coalesce(t.assignee_id, s.assignee_id)
from ticket t
where t.project_id = s.project_id and t.id = s.ticket_id and (t.team_id is not null or t.assignee_id is not null);
alter table ticket force row level security;
alter table ticket_search force row level security;

-- What GIN reads of each key counts: 2,000 numbers of a project are one short key, asked for one by one, as a range is read
-- from its beginning; the project alone is a long key, written so that only who needs it uses it.
drop index ticket_search_whole;
drop index ticket_search_head;
create index ticket_search_whole on ticket_search
  using gin ((project_id * 1), (project_id * 16777216 + number / 2000), team_id, assignee_id, whole);
create index ticket_search_head on ticket_search
  using gin ((project_id * 1), (project_id * 16777216 + number / 2000), team_id, assignee_id, head);

create function ticket_search_follows() returns trigger
language plpgsql as $$ begin
  update ticket_search
  set team_id = coalesce(new.team_id, '00000000-0000-0000-0000-000000000000'),
      assignee_id = coalesce(new.assignee_id, '00000000-0000-0000-0000-000000000000')
  where project_id = new.project_id and ticket_id = new.id;
  return null;
end $$;
create trigger ticket_search_follows after update of team_id, assignee_id on ticket
  for each row when ((old.team_id, old.assignee_id) is distinct from (new.team_id, new.assignee_id))
  execute function ticket_search_follows();

drop function search_tickets(tsquery, boolean, text, uuid, bigint, integer, smallint[], smallint, smallint, uuid, boolean,
  uuid[], boolean, uuid, timestamptz, timestamptz, boolean);

-- Newest first, in windows of growing size: the newest 8,000 numbers, the next 32,000, then all that are older; where
-- everything is seen and something was found, the next 128,000 before that. What is found by the words and the keys of the
-- sight is checked against the ticket.
create function search_tickets(
  words tsquery, content boolean, seen text, me uuid, below bigint, wanted integer,
  statuses smallint[], only_channel smallint, only_priority smallint, only_assignee uuid, only_unassigned boolean,
  only_teams uuid[], without_team boolean, only_tag uuid, since timestamptz, until timestamptz, only_spam boolean)
returns table (id uuid, number bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan set work_mem = '16MB' as $$
declare
  here bigint := nullif(current_setting('ensoras.project', true), '')::bigint;
  nobody text := '''00000000-0000-0000-0000-000000000000''::uuid';
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
  arms text[] := case seen
    when 'all' then array['']
    when 'my-teams-and-mine' then array['s.assignee_id = $4', 's.team_id = m.team and s.assignee_id <> $4']
    when 'mine-and-unassigned' then array['s.assignee_id = $4', 's.assignee_id = ' || nobody]
    else array['s.assignee_id = $4'] end;
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
  keys text := concat(
    case when only_assignee is not null then ' and s.assignee_id = $11' end,
    case when only_unassigned then ' and s.assignee_id = ' || nobody end,
    case when cardinality(only_teams) = 1 then ' and s.team_id = ($12)[1]' end,
    case when without_team then ' and s.team_id = ' || nobody end);
  part text;
  arm text;
  found text;
  stage integer;
begin
  select coalesce(array_agg(s.team_id), '{}') into mine from team_seat s where s.project_id = here and s.member_id = me;
  select c.last into top from ticket_counter c where c.project_id = here;
  high := least(coalesce(top, 0), below - 1) / 2000;
  for stage in 1..4 loop
    low := case when stage = 4 or (stage > 2 and arms[1] <> '') or (stage > 2 and found_so_far = 0) then 0 else high - 4 ^ stage + 1 end;
    found := '';
    foreach arm in array arms loop
      part := format(
        'select s.project_id, s.ticket_id, s.number from ticket_search s
         where s.project_id = $1 and s.number < $3 and s.%s @@ $2%s%s%s offset 0',
        case when content then 'whole' else 'head' end,
        case
          when low > 0 then ' and s.project_id * 16777216 + s.number / 2000 = w.part'
          when arm = '' then ' and s.project_id * 1 = $1'
          else '' end,
        case when arm <> '' then ' and ' || arm else '' end,
        keys);
      part := format(
        'select f.* from %s cross join lateral (%s) f',
        concat_ws(
          ' cross join ',
          case when low > 0 then 'generate_series($6, $7) w (part)' else '(values (1)) w' end,
          case when arm like '%m.team%' then 'unnest($5) m (team)' end),
        part);
      found := found || case when found = '' then '(' else ' union all (' end || part || ')';
    end loop;
    return query execute format(
      'select t.id, t.number from (%s) s
       join ticket t on t.project_id = s.project_id and t.id = s.ticket_id
       where s.number / 2000 <= $7 - $1 * 16777216 and %s %s
       order by s.number desc limit $16', found, sight, filters)
    using here, words, below, me, mine, here * 16777216 + greatest(low, 0), here * 16777216 + high, statuses,
      only_channel, only_priority, only_assignee, only_teams, only_tag, since, until, wanted - found_so_far;
    get diagnostics n = row_count;
    found_so_far := found_so_far + n;
    exit when found_so_far >= wanted or low <= 0;
    high := low - 1;
  end loop;
end $$;
alter function search_tickets(tsquery, boolean, text, uuid, bigint, integer, smallint[], smallint, smallint, uuid, boolean,
  uuid[], boolean, uuid, timestamptz, timestamptz, boolean) owner to ensoras_search;
