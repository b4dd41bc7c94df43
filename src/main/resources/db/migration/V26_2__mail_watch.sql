-- Which node listens at a mailbox by IMAP IDLE: at most one, under a lease that it renews. As long as one does, the mailbox is
-- asked seldom; node is a name that a running program gives itself.

create table mail_watch (
  project_id bigint primary key references project on delete cascade,
  node uuid not null,
  version integer not null,
  lasts_until timestamptz not null,
  fetched_at timestamptz
);
alter table mail_watch enable row level security;
alter table mail_watch force row level security;
create policy one_project on mail_watch using (project_id = (select current_project()));

-- Ids only: where mail is to be asked for because nobody listens, or has not looked for some time; and where somebody may listen.
create policy guard_reads on mail_watch for select to ensoras_guard using (true);
grant select (project_id, version, lasts_until, fetched_at) on mail_watch to ensoras_guard;
grant select (version) on email_channel to ensoras_guard;
create function projects_to_ask_for_mail() returns setof bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.project_id from email_channel c
  where c.active and not exists (
    select from mail_watch w
    where w.project_id = c.project_id and w.version = c.version and w.lasts_until > now()
      and w.fetched_at > now() - interval '2 minutes')
  order by c.project_id
$$;
alter function projects_to_ask_for_mail() owner to ensoras_guard;
create function mailboxes_to_watch() returns table (project_id bigint, version integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.project_id, c.version from email_channel c where c.active order by c.project_id
$$;
alter function mailboxes_to_watch() owner to ensoras_guard;
