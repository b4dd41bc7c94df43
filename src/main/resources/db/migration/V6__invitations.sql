-- An offer of a role to an address. Pending, it holds its role and its inviter, so that neither can go unnoticed;
-- ended, it keeps their names only. Of the links' secrets only hashes are stored, and none once it has ended.
create table invitation (
  project_id bigint not null references project on delete cascade,
  id uuid not null default uuidv7(),
  email text not null,
  email_key text not null,
  role_id uuid,
  role_name text not null,
  inviter_id uuid,
  inviter_account uuid not null references account on delete restrict,
  state text not null default 'pending' check (state in ('pending', 'accepted', 'revoked', 'expired')),
  mailed_hash bytea unique check (length(mailed_hash) = 32),
  copied_hash bytea unique check (length(copied_hash) = 32),
  mail_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text,
  version integer not null default 1,
  primary key (project_id, id),
  foreign key (project_id, role_id) references role on delete restrict,
  foreign key (project_id, inviter_id) references member on delete restrict,
  constraint invitation_pending_holds check (
    (state = 'pending') = (role_id is not null)
    and (state = 'pending') = (inviter_id is not null)
    and (state = 'pending') = (ended_at is null)
    and (state = 'pending') = (mailed_hash is not null)
    and (state = 'pending') = (copied_hash is not null)),
  constraint invitation_hashes_differ check (mailed_hash <> copied_hash)
);

create unique index invitation_pending_once on invitation (project_id, email_key) where state = 'pending';
create index invitation_pending on invitation (project_id, id desc) where state = 'pending';
create index invitation_ended on invitation (project_id, id desc) where state <> 'pending';
create index invitation_created on invitation (project_id, created_at desc);
create index invitation_role on invitation (project_id, role_id) where state = 'pending';
create index invitation_inviter on invitation (project_id, inviter_id) where state = 'pending';
create index invitation_inviter_account on invitation (inviter_account);
create index invitation_overdue on invitation (expires_at) where state = 'pending';

alter table invitation enable row level security;
alter table invitation force row level security;
create policy one_project on invitation using (project_id = (select current_project()));

create policy guard_reads on invitation for select to ensoras_guard using (true);
grant select on invitation to ensoras_guard;

-- Whoever holds a link names no project: ids only, for the hash of a link's secret.
create function invitation_of(hash bytea)
returns table (project_id bigint, invitation_id uuid, mailed boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select i.project_id, i.id, i.mailed_hash = hash
  from invitation i
  where i.mailed_hash = hash or i.copied_hash = hash
$$;

-- Projects with invitations whose time is over, for the sweep.
create function projects_with_overdue_invitations(most integer)
returns table (project_id bigint)
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct o.project_id
  from (
    select i.project_id
    from invitation i
    where i.state = 'pending' and i.expires_at <= clock_timestamp()
    order by i.expires_at
    limit most) o
$$;

alter function invitation_of(bytea) owner to ensoras_guard;
alter function projects_with_overdue_invitations(integer) owner to ensoras_guard;
