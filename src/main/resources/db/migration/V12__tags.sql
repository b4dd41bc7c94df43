-- Tags: words with a colour that tickets are marked with.

create table tag (
  project_id bigint not null references project on delete cascade,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 60),
  name_key text not null,
  colour text not null check (colour in ('gray', 'red', 'orange', 'amber', 'green', 'teal', 'blue', 'purple', 'pink')),
  description text not null default '' check (length(description) <= 500),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (project_id, id),
  unique (project_id, name_key)
);

alter table tag enable row level security;
alter table tag force row level security;
create policy one_project on tag using (project_id = (select current_project()));
