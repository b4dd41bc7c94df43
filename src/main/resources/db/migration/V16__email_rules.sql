-- Email rules: what becomes of a mail that begins a conversation, before anything else looks at it.

create table email_rule (
  project_id bigint not null references project on delete cascade,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 60),
  priority integer not null check (priority between 1 and 10000),
  description text not null default '' check (length(description) <= 500),
  type text not null check (type in ('address', 'domain', 'subject')),
  pattern text not null check (length(pattern) between 1 and 254),
  action text not null check (action in ('ignore', 'close', 'delete')),
  active boolean not null default true,
  hits bigint not null default 0,
  last_hit_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (project_id, id)
);
-- The order in which they are asked: lower first, then the older one.
create index email_rule_order on email_rule (project_id, priority, created_at, id);

alter table email_rule enable row level security;
alter table email_rule force row level security;
create policy one_project on email_rule using (project_id = (select current_project()));
