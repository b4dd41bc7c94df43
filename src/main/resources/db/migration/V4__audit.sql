-- The trail. One chain per project and one per account; each entry signs itself and the one before.
create table audit_head (
  chain text primary key,
  project_id bigint,
  account_id uuid,
  seq bigint not null check (seq >= 1),
  hash bytea not null check (length(hash) = 32),
  check (num_nonnulls(project_id, account_id) = 1),
  check (chain = coalesce('project-' || project_id, 'account-' || account_id))
);

-- No foreign keys: what was done stays when project, account or subject are gone.
create table audit_entry (
  chain text not null,
  seq bigint not null,
  project_id bigint,
  account_id uuid,
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  behalf_id uuid,
  behalf_name text,
  what text not null,
  subject_kind text not null,
  subject_id text not null,
  subject_name text not null,
  before jsonb not null,
  after jsonb not null,
  place text not null,
  previous bytea not null check (length(previous) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (chain, seq),
  check (num_nonnulls(project_id, account_id) = 1),
  check (chain = coalesce('project-' || project_id, 'account-' || account_id))
);

create index audit_entry_project on audit_entry (project_id, seq desc) where project_id is not null;
create index audit_entry_what on audit_entry (project_id, what, seq desc) where project_id is not null;
create index audit_entry_actor on audit_entry (project_id, actor_id, seq desc) where project_id is not null;
create index audit_entry_at on audit_entry (project_id, at) where project_id is not null;

-- Append-only, twice: no right to change, and a trigger for whoever has the right.
revoke update, delete, truncate on audit_entry from ensoras_app;
revoke delete, truncate on audit_head from ensoras_app;

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The audit trail is append-only.';
end $$;

create trigger append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_is_append_only();
create trigger append_only before delete or truncate on audit_head
  for each statement execute function audit_is_append_only();

create function audit_head_moves_on() returns trigger language plpgsql as $$
begin
  if new.chain <> old.chain or new.seq not in (old.seq, old.seq + 1) then
    raise exception 'The audit trail is append-only.';
  end if;
  return new;
end $$;

create trigger moves_on before update on audit_head
  for each row execute function audit_head_moves_on();

alter table audit_head enable row level security;
alter table audit_entry enable row level security;
alter table audit_head force row level security;
alter table audit_entry force row level security;

create policy one_project on audit_head using (project_id = (select current_project()));
create policy one_project on audit_entry using (project_id = (select current_project()));

-- Set by a transaction that is about one account's own trail.
create function current_account() returns uuid
language sql stable parallel safe as $$ select nullif(current_setting('ensoras.account', true), '')::uuid $$;

create policy one_account on audit_head using (account_id = (select current_account()));
create policy one_account on audit_entry using (account_id = (select current_account()));
