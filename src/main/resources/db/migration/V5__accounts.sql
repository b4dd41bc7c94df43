-- What accounts need beside themselves and their sessions: links, codes, second steps, limits.

-- The last time step whose code was accepted; a code is good for one sign-in only.
alter table account add column two_factor_step bigint not null default 0;

-- The secret of the set-up link, sealed; gone once somebody has used it.
create table set_up_link (
  one boolean primary key default true check (one),
  sealed bytea not null,
  created_at timestamptz not null default now()
);

-- Mailed to whoever typed the address at sign-up, whether or not it has an account.
create table sign_up_link (
  token_hash bytea primary key check (length(token_hash) = 32),
  email text not null,
  expires_at timestamptz not null
);
create index sign_up_link_expires on sign_up_link (expires_at);

-- Links that prove an address: to set a new password, or to move an account to it.
create table account_link (
  token_hash bytea primary key check (length(token_hash) = 32),
  account_id uuid not null references account on delete cascade,
  kind text not null check (kind in ('reset', 'address')),
  proves_address boolean not null,
  ends_two_factor boolean not null default false,
  new_email text,
  expires_at timestamptz not null,
  check ((kind = 'address') = (new_email is not null))
);
create index account_link_account on account_link (account_id);
create index account_link_expires on account_link (expires_at);

-- The code that proves the address of an account made through a copied link.
create table confirmation_code (
  account_id uuid primary key references account on delete cascade,
  code_hash bytea not null check (length(code_hash) = 32),
  expires_at timestamptz not null
);

-- The password was right; the second factor is still to come.
create table second_step (
  token_hash bytea primary key check (length(token_hash) = 32),
  account_id uuid not null references account on delete cascade,
  expires_at timestamptz not null
);
create index second_step_account on second_step (account_id);
create index second_step_expires on second_step (expires_at);

create table recovery_code (
  account_id uuid not null references account on delete cascade,
  code_hash bytea not null check (length(code_hash) = 32),
  primary key (account_id, code_hash)
);

-- Attempts within a window of time, by a keyed hash of what they have in common.
create table throttle (
  key bytea primary key check (length(key) = 32),
  hits integer not null check (hits >= 0),
  resets_at timestamptz not null
);
create index throttle_resets on throttle (resets_at);
create index session_expires on session (expires_at);
