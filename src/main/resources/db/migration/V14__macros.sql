-- Macros: ready-made answers with steps that agents insert.
-- sets_priority: 0 Low to 4 Critical, as on tickets; null leaves it as it is.

create table macro (
  project_id bigint not null references project on delete cascade,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 60),
  name_key text not null,
  priority integer not null default 100 check (priority between 0 and 9999),
  description text not null default '' check (length(description) <= 500),
  active boolean not null default true,
  body text not null default '' check (length(body) <= 10000),
  sets_priority smallint check (sets_priority between 0 and 4),
  agent_id uuid,
  team_id uuid,
  resolves boolean not null default false,
  trigger_kind text check (trigger_kind in ('subject', 'body', 'subject-or-body', 'sender')),
  trigger_text text check (length(trigger_text) between 1 and 254),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (project_id, id),
  unique (project_id, name_key),
  foreign key (project_id, agent_id) references member on delete restrict,
  foreign key (project_id, team_id) references team on delete restrict,
  check ((trigger_kind is null) = (trigger_text is null))
);
create index macro_agent on macro (project_id, agent_id) where agent_id is not null;
create index macro_team on macro (project_id, team_id) where team_id is not null;

-- The tags that a macro adds. A tag's end goes through tags: one that forgets macros fails.
create table macro_tag (
  project_id bigint not null,
  macro_id uuid not null,
  tag_id uuid not null,
  primary key (project_id, macro_id, tag_id),
  foreign key (project_id, macro_id) references macro on delete cascade,
  foreign key (project_id, tag_id) references tag on delete restrict
);
create index macro_tag_tag on macro_tag (project_id, tag_id, macro_id);

alter table macro enable row level security;
alter table macro_tag enable row level security;
alter table macro force row level security;
alter table macro_tag force row level security;

create policy one_project on macro using (project_id = (select current_project()));
create policy one_project on macro_tag using (project_id = (select current_project()));
