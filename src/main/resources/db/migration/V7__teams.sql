-- Teams: named sets of members that tickets can be routed to. A seat gives no permission.

create table team (
  project_id bigint not null references project on delete cascade,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 60),
  name_key text not null,
  description text not null default '' check (length(description) <= 500),
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (project_id, id),
  unique (project_id, name_key)
);

-- A member's seats are ended before the membership is: a removal that forgets them fails.
create table team_seat (
  project_id bigint not null,
  team_id uuid not null,
  member_id uuid not null,
  primary key (project_id, team_id, member_id),
  foreign key (project_id, team_id) references team on delete cascade,
  foreign key (project_id, member_id) references member on delete restrict
);
create index team_seat_member on team_seat (project_id, member_id, team_id);

alter table team enable row level security;
alter table team_seat enable row level security;
alter table team force row level security;
alter table team_seat force row level security;

create policy one_project on team using (project_id = (select current_project()));
create policy one_project on team_seat using (project_id = (select current_project()));
