-- Files that members send. Until a file is sent it has no place in the ticket (seq is null) and belongs to whoever uploaded it
-- (member_id); of a reply that waits for approval it belongs to nobody, and to each version that names it.
-- unsent_kind: 0 reply, 1 note, 2 the first message of a new ticket, 3 a version of a waiting reply, 4 forward

alter table attachment
  alter column ticket_id drop not null,
  alter column seq drop not null,
  add column member_id uuid,
  add column unsent_kind smallint not null default 0 check (unsent_kind between 0 and 4),
  add column added_at timestamptz not null default now(),
  add check (seq is null or (ticket_id is not null and member_id is null)),
  add foreign key (project_id) references project on delete cascade,
  add foreign key (project_id, ticket_id) references ticket on delete cascade,
  add foreign key (project_id, member_id) references member on delete cascade;
create index attachment_unsent on attachment (project_id, member_id, ticket_id) where member_id is not null;

create table draft_file (
  project_id bigint not null,
  draft_id uuid not null,
  file_id uuid not null,
  primary key (project_id, draft_id, file_id),
  foreign key (project_id, draft_id) references draft on delete cascade,
  foreign key (project_id, file_id) references attachment on delete cascade
);
create index draft_file_file on draft_file (project_id, file_id);
alter table draft_file enable row level security;
alter table draft_file force row level security;
create policy one_project on draft_file using (project_id = (select current_project()));

-- A reply that was taken back stands before what was typed meanwhile.
alter table unsent_text drop constraint unsent_text_body_check,
  add constraint unsent_text_body_check check (length(body) between 1 and 200000);

-- Ids only: where files lie that nobody sent within a day.
create policy guard_reads on attachment for select to ensoras_guard using (true);
grant select (project_id, member_id, added_at) on attachment to ensoras_guard;
create function projects_with_old_files() returns setof bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct project_id from attachment
  where member_id is not null and added_at < now() - interval '1 day'
  order by project_id
$$;
alter function projects_with_old_files() owner to ensoras_guard;
