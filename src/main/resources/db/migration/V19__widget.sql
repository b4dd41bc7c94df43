-- The chat widget of a project: how it looks, where it may stand, and where its tickets start.

create table widget (
  project_id bigint not null references project on delete cascade,
  active boolean not null default false,
  -- Public: it stands in the pages of the sites. It names the project and gives nobody anything.
  public_key text not null unique check (public_key ~ '^[a-z2-7]{26}$'),
  greeting text not null check (length(greeting) <= 300),
  colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
  position text not null check (position in ('left', 'right')),
  email_question text not null check (email_question in ('off', 'optional', 'required')),
  team_id uuid,
  agent_name text not null check (length(agent_name) between 1 and 60),
  job_title text not null check (length(job_title) <= 60),
  allowed_sites text[] not null check (cardinality(allowed_sites) <= 50),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  primary key (project_id),
  -- A team that is named here is not deleted: the deletion says what names it.
  foreign key (project_id, team_id) references team on delete restrict,
  check (not active or cardinality(allowed_sites) > 0)
);
create index widget_team on widget (project_id, team_id);

alter table widget enable row level security;
alter table widget force row level security;
create policy one_project on widget using (project_id = (select current_project()));

-- A page of another site knows the key only. No content: which project, whether it is on, and for which sites.
create policy guard_reads on widget for select to ensoras_guard using (true);
grant select (project_id, active, public_key, allowed_sites) on widget to ensoras_guard;
create function widget_of(key text) returns table (project_id bigint, active boolean, allowed_sites text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select w.project_id, w.active, w.allowed_sites from widget w where w.public_key = key
$$;
alter function widget_of(text) owner to ensoras_guard;
