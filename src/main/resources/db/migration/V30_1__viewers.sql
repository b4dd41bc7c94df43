-- Which members look at a ticket right now, and who writes there: one row for each page that is open. Nothing of it is worth a
-- place in the log: a crash forgets it, and the pages say it again.

-- A heartbeat rewrites no index (heap-only updates, in the room that fillfactor leaves). writing: 0 a reply, 1 a note.
create unlogged table ticket_viewer (
  project_id bigint not null,
  ticket_id uuid not null,
  member_id uuid not null,
  tab text not null check (tab ~ '^[a-z0-9]{8,32}$'),
  seen_at timestamptz not null default now(),
  writing smallint check (writing between 0 and 1),
  writing_until timestamptz,
  primary key (project_id, ticket_id, member_id, tab),
  check ((writing is null) = (writing_until is null)),
  foreign key (project_id, ticket_id) references ticket on delete cascade,
  foreign key (project_id, member_id) references member on delete cascade
) with (fillfactor = 70);
create index ticket_viewer_member on ticket_viewer (project_id, member_id);
alter table ticket_viewer enable row level security;
alter table ticket_viewer force row level security;
create policy one_project on ticket_viewer using (project_id = (select current_project()));
