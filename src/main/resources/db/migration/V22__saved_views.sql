-- Views of the Tickets page that members keep: words of its filters, under a name. They give no right to see anything.

-- team_id: whom it is shared with, null for the maker alone. maker_id is null when the maker has left and the team keeps it.
-- A filter by a person or team that goes would show nothing: such a view ends with them; a tag that goes is taken out.
-- only_… make sure that nothing is forgotten.
create table saved_view (
  project_id bigint not null references project on delete cascade,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 60),
  name_key text not null,
  maker_id uuid,
  team_id uuid,
  q text not null check (length(q) <= 200),
  status text not null check (length(status) <= 40),
  channel text not null check (length(channel) <= 40),
  priority text not null check (length(priority) <= 40),
  assignee text not null check (length(assignee) <= 40),
  team text not null check (length(team) <= 40),
  tag text not null check (length(tag) <= 40),
  created_from text not null check (length(created_from) <= 10),
  created_to text not null check (length(created_to) <= 10),
  sort text not null check (length(sort) <= 20),
  only_assignee uuid generated always as (case when length(assignee) = 36 then cast(assignee as uuid) end) stored,
  only_team uuid generated always as (case when length(team) = 36 then cast(team as uuid) end) stored,
  only_tag uuid generated always as (case when length(tag) = 36 then cast(tag as uuid) end) stored,
  created_at timestamptz not null default now(),
  primary key (project_id, id),
  check (maker_id is not null or team_id is not null),
  foreign key (project_id, maker_id) references member on delete restrict,
  foreign key (project_id, team_id) references team on delete restrict,
  foreign key (project_id, only_assignee) references member on delete restrict,
  foreign key (project_id, only_team) references team on delete restrict,
  foreign key (project_id, only_tag) references tag on delete restrict
);
create unique index saved_view_own on saved_view (project_id, maker_id, name_key);
create index saved_view_team on saved_view (project_id, team_id, name_key) where team_id is not null;
create index saved_view_only_assignee on saved_view (project_id, only_assignee) where only_assignee is not null;
create index saved_view_only_team on saved_view (project_id, only_team) where only_team is not null;
create index saved_view_only_tag on saved_view (project_id, only_tag) where only_tag is not null;

alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy one_project on saved_view using (project_id = (select current_project()));
