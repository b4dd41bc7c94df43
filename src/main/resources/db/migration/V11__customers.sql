-- Customers: whom a project answers. An address belongs to one of them; a visitor may have none.

create table customer (
  project_id bigint not null references project on delete cascade,
  id uuid not null default uuidv7(),
  name text not null default '' check (length(name) <= 100),
  email text check (length(email) <= 254),
  email_key text,
  note text not null default '' check (length(note) <= 2000),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (project_id, id),
  unique (project_id, email_key),
  check ((email is null) = (email_key is null))
);

alter table customer enable row level security;
alter table customer force row level security;
create policy one_project on customer using (project_id = (select current_project()));
