-- Mail that comes in and replies that leave.

-- How far a mailbox is read: one row for each that was ever set up. Taking a mail moves the place in the transaction
-- that keeps the mail, so that none is lost and none comes twice.
create table mail_place (
  project_id bigint not null references project on delete cascade,
  mailbox text not null check (length(mailbox) <= 600),
  validity bigint not null,
  last_uid bigint not null default 0,
  only_unread_until bigint not null default 0,
  fetched_at timestamptz,
  problem text not null default '',
  primary key (project_id, mailbox, validity)
);

-- The ids of all mails, both ways: a reply finds its ticket by them, and a mail that comes again is known.
create table mail_thread (
  project_id bigint not null,
  message_id text not null check (length(message_id) <= 1000),
  ticket_id uuid not null,
  seq integer not null,
  sent boolean not null,
  primary key (project_id, message_id),
  foreign key (project_id, ticket_id) references ticket on delete cascade
);
create index mail_thread_ticket on mail_thread (project_id, ticket_id, seq);

-- The reply address of a ticket, which nobody can guess.
create table mail_token (
  project_id bigint not null,
  ticket_id uuid not null,
  token text not null check (token ~ '^[a-z2-7]{26}$'),
  primary key (project_id, ticket_id),
  unique (project_id, token),
  foreign key (project_id, ticket_id) references ticket on delete cascade
);

-- What could not become a ticket: kept as it came, with the reason, and shown.
create table mail_aside (
  project_id bigint not null references project on delete cascade,
  id uuid not null default uuidv7(),
  reason text not null check (length(reason) <= 500),
  raw bytea not null,
  arrived_at timestamptz not null default now(),
  primary key (project_id, id)
);
alter table mail_aside alter column raw set storage external;

do $$ declare it text; begin
  foreach it in array array['mail_place', 'mail_thread', 'mail_token', 'mail_aside'] loop
    execute format('alter table %I enable row level security', it);
    execute format('alter table %I force row level security', it);
    execute format('create policy one_project on %I using (project_id = (select current_project()))', it);
  end loop;
end $$;

-- Ids only: which projects have mail to fetch.
create policy guard_reads on email_channel for select to ensoras_guard using (true);
grant select (project_id, active) on email_channel to ensoras_guard;
create function projects_with_mail() returns setof bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select project_id from email_channel where active order by project_id
$$;
alter function projects_with_mail() owner to ensoras_guard;

-- What a customer quoted from earlier mails, folded away on the page.
alter table message add column quoted text not null default '' check (length(quoted) <= 200000);
