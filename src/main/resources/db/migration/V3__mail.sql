-- Outgoing mail. The project is only a note: a mail outlives nothing and is read by no project's page but by its id.
create table mail (
  id uuid primary key default uuidv7(),
  project_id bigint,
  to_address text not null,
  kind text not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
  sealed bytea,
  state text not null check (state in ('waiting', 'held', 'sent', 'failed', 'dropped')),
  attempts int not null default 0,
  next_attempt_at timestamptz not null default now(),
  useful_until timestamptz not null,
  last_error text check (length(last_error) <= 200),
  created_at timestamptz not null default now(),
  delivered_at timestamptz,
  constraint mail_body_is_erased check (sealed is null or state in ('waiting', 'held', 'failed')),
  constraint mail_body_is_there check (sealed is not null or state in ('sent', 'dropped')),
  constraint mail_delivered check ((delivered_at is not null) = (state = 'sent'))
);

create index mail_unfinished on mail (id) where state in ('waiting', 'held', 'failed');

-- The jobs of db-scheduler, its own names.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
