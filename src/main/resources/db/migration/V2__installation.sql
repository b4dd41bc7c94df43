-- One row: proves that a node was started with the installation's secret.
create table installation (
  one boolean primary key default true check (one),
  secret_check bytea not null,
  created_at timestamptz not null default now()
);

revoke all on installation from ensoras_app;
