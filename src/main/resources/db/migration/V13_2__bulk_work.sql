-- Work on many tickets at once: done by a job, one ticket after another, each checked anew.
-- kind: 0 approve, 1 close. outcome of an item: null not yet, 0 done, 1 skipped, 2 taken back.

create table bulk_work (
  project_id bigint not null references project on delete cascade,
  id uuid not null default uuidv7(),
  account_id uuid not null references account on delete cascade,
  kind smallint not null check (kind between 0 and 1),
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  problem text not null default '',
  primary key (project_id, id)
);
create index bulk_work_old on bulk_work (created_at);

create table bulk_item (
  project_id bigint not null,
  work_id uuid not null,
  place integer not null,
  ticket_id uuid not null,
  edition integer,
  status_before smallint,
  outcome smallint check (outcome between 0 and 2),
  reason text not null default '',
  primary key (project_id, work_id, place),
  foreign key (project_id, work_id) references bulk_work on delete cascade
);

alter table bulk_work enable row level security;
alter table bulk_work force row level security;
alter table bulk_item enable row level security;
alter table bulk_item force row level security;
create policy one_project on bulk_work using (project_id = (select current_project()));
create policy one_project on bulk_item using (project_id = (select current_project()));
