-- Notices: members are told what happened to tickets (desk.md 11).
-- kind: 0 assigned, 1 new in the team, 2 the customer replied, 3 mentioned, 4 a reply failed, 5 a draft waits, 6 a draft was
-- rejected, 7 a chat waits. Of events also 8: a draft was decided.

-- What happened and nobody was told of yet: written in the transaction in which it happens, taken by a job.
create table notice_event (
  project_id bigint not null references project on delete cascade,
  id uuid not null default uuidv7(),
  kind smallint not null check (kind between 0 and 8),
  ticket_id uuid not null,
  member_id uuid,
  team_id uuid,
  account_id uuid,
  -- The message, or the edition of the draft.
  seq integer,
  by_id uuid,
  primary key (project_id, id)
);

-- What a member was told. It holds no words: they are read with the ticket, by whoever still sees it. What happens to a
-- ticket again before the member has read of it is counted in the same row.
-- mail_due: when the mail about it is written, unless it was read by then; null for none.
create table notice (
  project_id bigint not null,
  id uuid not null default uuidv7(),
  member_id uuid not null,
  ticket_id uuid not null,
  kind smallint not null check (kind between 0 and 7),
  seq integer,
  by_id uuid,
  times integer not null default 1 check (times > 0),
  bell boolean not null,
  browser boolean not null,
  mail_due timestamptz,
  at timestamptz not null default now(),
  read_at timestamptz,
  primary key (project_id, id),
  foreign key (project_id, member_id) references member on delete cascade,
  foreign key (project_id, ticket_id) references ticket on delete cascade
);
create unique index notice_unread on notice (project_id, member_id, ticket_id, kind) where read_at is null;
create index notice_list on notice (project_id, member_id, at desc, id desc);
create index notice_ticket on notice (project_id, ticket_id);
create index notice_due on notice (mail_due) where mail_due is not null;
create index notice_old on notice (at);

-- How a member wants to be told; a kind without a row is as the product has it.
create table notice_setting (
  project_id bigint not null,
  member_id uuid not null,
  kind smallint not null check (kind between 0 and 7),
  bell boolean not null,
  browser boolean not null,
  mail boolean not null,
  primary key (project_id, member_id, kind),
  foreign key (project_id, member_id) references member on delete cascade
);

do $$ declare it text; begin
  foreach it in array array['notice_event', 'notice', 'notice_setting'] loop
    execute format('alter table %I enable row level security', it);
    execute format('alter table %I force row level security', it);
    execute format('create policy one_project on %I using (project_id = (select current_project()))', it);
  end loop;
end $$;

-- Whose transaction this is, beside which project it is about: nobody is told of their own deeds.
set local role ensoras_guard; -- whose function it is
create or replace function enter(hash bytea, wanted text) returns setof entry
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  e entry;
begin
  select s.id, s.last_seen_at, s.proved_at,
         a.id, a.name, a.email, a.confirmed, a.two_factor_since is not null, l.slug,
         m.project_id, p.slug, p.name, p.authority_version, p.two_factor_required,
         m.id, m.is_owner, r.id, r.name,
         r.permissions, r.tickets_seen, r.replies_wait,
         case when m.project_id = s.preview_project_id then s.preview_member_id end,
         case when m.project_id = s.preview_project_id then s.preview_role_id end,
         coalesce(pa.name, pr.name), pm.is_owner,
         pr.permissions, pr.tickets_seen, pr.replies_wait
  into e
  from session s
  join account a on a.id = s.account_id
  left join project l on l.id = a.last_project_id
  left join (project p join member m on m.project_id = p.id)
    on p.slug = wanted and m.account_id = a.id
  left join role r on r.project_id = m.project_id and r.id = m.role_id
  left join member pm on pm.project_id = m.project_id
    and m.project_id = s.preview_project_id and pm.id = s.preview_member_id
  left join account pa on pa.id = pm.account_id
  left join role pr on pr.project_id = m.project_id
    and m.project_id = s.preview_project_id and pr.id = coalesce(s.preview_role_id, pm.role_id)
  where s.token_hash = hash and s.expires_at > now();
  if not found then
    perform set_config('ensoras.project', '', true), set_config('ensoras.doer', '', true);
    return;
  end if;
  perform set_config('ensoras.project', coalesce(e.project_id::text, ''), true), set_config('ensoras.doer', e.account_id::text, true);
  return next e;
end $$;
reset role;

create function current_doer() returns uuid
language sql stable parallel safe as $$ select nullif(current_setting('ensoras.doer', true), '')::uuid $$;

create function notice_ticket_moved() returns trigger
language plpgsql as $$ begin
  if new.assignee_id is not null and new.assignee_id is distinct from old.assignee_id then
    insert into notice_event (project_id, kind, ticket_id, member_id, by_id)
    values (new.project_id, 0, new.id, new.assignee_id, current_doer());
  end if;
  if new.team_id is not null and new.team_id is distinct from old.team_id then
    insert into notice_event (project_id, kind, ticket_id, team_id, by_id)
    values (new.project_id, 1, new.id, new.team_id, current_doer());
  end if;
  return null;
end $$;
create trigger notice_moved after update of assignee_id, team_id on ticket
  for each row when (new.status < 4 and (old.assignee_id, old.team_id) is distinct from (new.assignee_id, new.team_id))
  execute function notice_ticket_moved();

-- What a program answers by itself leaves the ticket as it was read. What is moved from another ticket is not new.
create function notice_customer_wrote() returns trigger
language plpgsql as $$ begin
  insert into notice_event (project_id, kind, ticket_id, seq)
  select new.project_id, case when new.seq > 1 then 2 else 7 end, new.ticket_id, new.seq
  from ticket t
  where t.project_id = new.project_id and t.id = new.ticket_id and t.unread and (new.seq > 1 or t.channel = 1);
  return null;
end $$;
create trigger notice_wrote after insert on message
  for each row when (new.kind = 0 and new.author = 0 and new.created_at = now())
  execute function notice_customer_wrote();

create function notice_reply_failed() returns trigger
language plpgsql as $$ begin
  insert into notice_event (project_id, kind, ticket_id, account_id, seq)
  values (new.project_id, 4, new.ticket_id, new.account_id, new.seq);
  return null;
end $$;
create trigger notice_failed after update of state on message
  for each row when (new.state = 3 and old.state <> 3) execute function notice_reply_failed();

create function notice_draft_moved() returns trigger
language plpgsql as $$ begin
  if new.state = 0 then
    insert into notice_event (project_id, kind, ticket_id, seq, by_id)
    values (new.project_id, 5, new.ticket_id, new.edition, coalesce(new.edited_by, new.account_id));
  else
    insert into notice_event (project_id, kind, ticket_id, seq) values (new.project_id, 8, new.ticket_id, new.edition);
  end if;
  if new.state = 2 and new.account_id is not null then
    insert into notice_event (project_id, kind, ticket_id, account_id, seq, by_id)
    values (new.project_id, 6, new.ticket_id, new.account_id, new.edition, new.decided_by);
  end if;
  return null;
end $$;
create trigger notice_drafted after insert on draft
  for each row when (new.state = 0 and new.created_at = now()) execute function notice_draft_moved();
create trigger notice_decided after update of state on draft
  for each row when (new.state <> 0 and old.state = 0) execute function notice_draft_moved();

-- Ids only: projects in which somebody is to be told, and those with a mail that is due.
create policy guard_reads on notice_event for select to ensoras_guard using (true);
create policy guard_reads on notice for select to ensoras_guard using (true);
create policy guard_forgets on notice for delete to ensoras_guard using (true);
grant select (project_id) on notice_event to ensoras_guard;
grant select (project_id, id, at, read_at, mail_due) on notice to ensoras_guard;
grant delete on notice to ensoras_guard;
create function projects_with_news() returns setof bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with recursive each as (
    (select e.project_id from notice_event e order by e.project_id limit 1)
    union all
    select (select e.project_id from notice_event e where e.project_id > c.project_id order by e.project_id limit 1)
    from each c where c.project_id is not null)
  select project_id from each where project_id is not null
$$;
alter function projects_with_news() owner to ensoras_guard;
create function projects_with_notice_mail() returns setof bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct project_id from notice where mail_due <= now()
$$;
alter function projects_with_notice_mail() owner to ensoras_guard;

-- What was read and is a month old, and what is three months old.
create function forget_notices(most integer) returns bigint
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with old as (
    select project_id, id from notice
    where at < now() - interval '30 days' and (read_at is not null or at < now() - interval '90 days')
    limit most),
  gone as (delete from notice n using old where n.project_id = old.project_id and n.id = old.id returning 1)
  select count(*) from gone
$$;
alter function forget_notices(integer) owner to ensoras_guard;
