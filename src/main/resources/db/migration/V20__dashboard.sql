-- What the Dashboard sums up (decision 0020): counts per day and holder, kept from what each ticket counts as.

-- What a ticket is counted as at present; its columns are those of dashboard_live, in the same order.
create table dashboard_ticket (
  project_id bigint not null references project on delete cascade,
  ticket_id uuid not null,
  team_id uuid,
  assignee_id uuid,
  channel smallint not null,
  open boolean not null,
  waits boolean not null,
  alone boolean not null,
  created_at timestamptz not null,
  responded_at timestamptz,
  resolved_at timestamptz,
  tags uuid[],
  approved timestamptz[],
  edited timestamptz[],
  rejected timestamptz[],
  tools timestamptz[],
  primary key (project_id, ticket_id)
);
create index dashboard_ticket_assignee on dashboard_ticket (project_id, assignee_id, team_id);

-- Spam counts nowhere, and what was merged into another ticket is resolved there.
-- A ticket that is opened by hand begins with our own words: they are no response.
create view dashboard_live with (security_invoker = true) as
select t.project_id, t.id as ticket_id, t.team_id, t.assignee_id, t.channel,
       t.status < 4 as open, t.status = 1 as waits,
       r.resolved_at is not null
         and exists (select from message m where m.project_id = t.project_id and m.ticket_id = t.id and m.kind = 0 and m.author = 1)
         and not exists (select from message m where m.project_id = t.project_id and m.ticket_id = t.id and m.kind = 0 and m.author = 2)
         as alone,
       t.created_at, case when t.channel <> 3 then t.first_response_at end as responded_at, r.resolved_at,
       (select array_agg(g.tag_id) from ticket_tag g where g.project_id = t.project_id and g.ticket_id = t.id) as tags,
       d.approved, d.edited, d.rejected,
       (select array_agg(e.at) from ticket_event e
        where e.project_id = t.project_id and e.ticket_id = t.id and e.kind = 'tool-executed') as tools
from ticket t
cross join lateral (select case when t.merged_into_id is null then t.resolved_at end as resolved_at) r
cross join lateral (
  select array_agg(d.decided_at) filter (where d.state = 1) as approved,
         array_agg(d.decided_at) filter (where d.state = 3) as edited,
         array_agg(d.decided_at) filter (where d.state = 2) as rejected
  from draft d where d.project_id = t.project_id and d.ticket_id = t.id) d
where not t.spam;

-- Tickets that changed since they were counted. No reference: what is gone has to be taken off too.
create table dashboard_dirty (
  project_id bigint not null,
  id uuid not null default uuidv7(),
  ticket_id uuid not null,
  primary key (project_id, id)
);

-- what: 0 opened, 1 resolved, 2 open now, 3 waits for approval, 4 opened by channel, 5 opened by tag, 6 resolved by the AI alone,
-- 7 drafts approved, 8 edited, 9 rejected, 10 tool executions, 11 first responses by time, 12 resolutions by time.
-- A holder of zeros is nobody, one of ones is anybody: a row for each team, for each assignee, for both together (0 to 3 only)
-- and for all. number is the channel, or the step of the time (dashboard_step). Days are those of the project's time zone.
create table dashboard_count (
  project_id bigint not null references project on delete cascade,
  assignee_id uuid not null,
  team_id uuid not null,
  what smallint not null check (what between 0 and 12),
  day date not null,
  number smallint not null,
  tag_id uuid not null,
  n integer not null,
  primary key (project_id, assignee_id, team_id, what, day, number, tag_id)
);
create index dashboard_count_teams on dashboard_count (project_id, assignee_id, what, day, team_id) include (n) where what < 4;
create index dashboard_count_members on dashboard_count (project_id, team_id, what, day, assignee_id) include (n) where what < 4;

-- In which zone the days are counted. recount: all has to be counted anew.
create table dashboard_state (
  project_id bigint primary key references project on delete cascade,
  zone text not null,
  recount boolean not null default false
);

-- Times in steps of 8 %: the middle of a step is at most 4 % off.
create function dashboard_step(span interval) returns smallint
language sql immutable parallel safe as $$
  select floor(ln(greatest(extract(epoch from span)::float8, 1)) / ln(1.08::float8))::smallint
$$;

create function dashboard_ticket_changed() returns trigger
language plpgsql as $$ begin
  if tg_op = 'DELETE' then
    insert into dashboard_dirty (project_id, ticket_id) values (old.project_id, old.id);
  else
    insert into dashboard_dirty (project_id, ticket_id) values (new.project_id, new.id);
  end if;
  return null;
end $$;
create function dashboard_tickets_came() returns trigger
language plpgsql as $$ begin
  insert into dashboard_dirty (project_id, ticket_id) select project_id, id from came;
  return null;
end $$;
create function dashboard_part_changed() returns trigger
language plpgsql as $$ begin
  insert into dashboard_dirty (project_id, ticket_id) select distinct project_id, ticket_id from part;
  return null;
end $$;
create function dashboard_row_changed() returns trigger
language plpgsql as $$ begin
  insert into dashboard_dirty (project_id, ticket_id) values (new.project_id, new.ticket_id);
  return null;
end $$;

create trigger dashboard_came after insert on ticket referencing new table as came
  for each statement execute function dashboard_tickets_came();
create trigger dashboard_gone after delete on ticket
  for each row execute function dashboard_ticket_changed();
create trigger dashboard_changed after update on ticket
  for each row when (
    (old.team_id, old.assignee_id, old.status, old.channel, old.spam, old.merged_into_id,
     old.created_at, old.first_response_at, old.resolved_at)
      is distinct from
    (new.team_id, new.assignee_id, new.status, new.channel, new.spam, new.merged_into_id,
     new.created_at, new.first_response_at, new.resolved_at)
    or (new.resolved_at is not null and old.message_count <> new.message_count))
  execute function dashboard_ticket_changed();
create trigger dashboard_tagged after insert on ticket_tag referencing new table as part
  for each statement execute function dashboard_part_changed();
create trigger dashboard_untagged after delete on ticket_tag referencing old table as part
  for each statement execute function dashboard_part_changed();
create trigger dashboard_decided after insert or update of state on draft
  for each row when (new.state <> 0) execute function dashboard_row_changed();
create trigger dashboard_tool after insert on ticket_event
  for each row when (new.kind = 'tool-executed') execute function dashboard_row_changed();

-- What is there already is counted by the first job.
alter table ticket_counter no force row level security;
insert into dashboard_state (project_id, zone, recount) select project_id, 'UTC', true from ticket_counter;
alter table ticket_counter force row level security;

do $$ declare it text; begin
  foreach it in array array['dashboard_ticket', 'dashboard_dirty', 'dashboard_count', 'dashboard_state'] loop
    execute format('alter table %I enable row level security', it);
    execute format('alter table %I force row level security', it);
    execute format('create policy one_project on %I using (project_id = (select current_project()))', it);
  end loop;
end $$;

-- Ids only: where there is something to count.
create policy guard_reads on dashboard_dirty for select to ensoras_guard using (true);
create policy guard_reads on dashboard_state for select to ensoras_guard using (true);
grant select (project_id) on dashboard_dirty to ensoras_guard;
grant select (project_id, recount) on dashboard_state to ensoras_guard;
create function projects_to_count() returns setof bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with recursive each as (
    (select d.project_id from dashboard_dirty d order by d.project_id limit 1)
    union all
    select (select d.project_id from dashboard_dirty d where d.project_id > e.project_id order by d.project_id limit 1)
    from each e where e.project_id is not null)
  select project_id from each where project_id is not null
  union
  select project_id from dashboard_state where recount
$$;
alter function projects_to_count() owner to ensoras_guard;
