-- Routing: how a team's tickets find their agent, and why one did (decision 0018).

-- last_given_to: whose turn it was last, under round robin. A name without a key: who has left is passed over.
alter table team
  add column distribution text not null default 'manual' check (distribution in ('manual', 'round-robin', 'fewest-open')),
  add column cap integer check (cap between 1 and 1000),
  add column last_given_to uuid;

-- Who handed the ticket back, or was taken off it: they do not get it again by themselves.
alter table ticket add column not_for uuid;

-- What a member has open, and what waits in a team's queue.
create index ticket_held on ticket (project_id, assignee_id, team_id) where status < 4 and assignee_id is not null;
create index ticket_queue on ticket (project_id, team_id, priority desc, waiting_since, id)
  where status < 4 and assignee_id is null and team_id is not null;

-- The last decision about a ticket: the rule, the candidates, why each was passed over.
create table ticket_routing (
  project_id bigint not null,
  ticket_id uuid not null,
  trace jsonb not null check (length(trace::text) <= 20000),
  decided_at timestamptz not null default now(),
  primary key (project_id, ticket_id),
  foreign key (project_id, ticket_id) references ticket on delete cascade
);
alter table ticket_routing enable row level security;
alter table ticket_routing force row level security;
create policy one_project on ticket_routing using (project_id = (select current_project()));

-- Ids only: teams that distribute, and in whose queue a ticket waits.
create policy guard_queue on ticket for select to ensoras_guard using (true);
create policy guard_queue on team for select to ensoras_guard using (true);
grant select (project_id, team_id, assignee_id, status) on ticket to ensoras_guard;
grant select (project_id, id, active, distribution) on team to ensoras_guard;
create function teams_with_a_queue() returns table (project_id bigint, team_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select g.project_id, g.id from team g
  where g.active and g.distribution <> 'manual' and exists (
    select from ticket t
    where t.project_id = g.project_id and t.team_id = g.id and t.assignee_id is null and t.status < 4)
  order by g.project_id, g.id
$$;
alter function teams_with_a_queue() owner to ensoras_guard;
