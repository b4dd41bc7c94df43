-- Tickets: conversations with one customer over one channel; their messages, drafts and timeline.
-- status: 0 Awaiting Ensoras, 1 Awaiting Approval, 2 Awaiting Agent, 3 Awaiting Customer, 4 Resolved, 5 Closed
-- priority: 0 Low to 4 Critical; channel: 0 email, 1 widget, 2 API, 3 manual; author: 0 customer, 1 AI, 2 agent, 3 system

create table ticket_counter (
  project_id bigint primary key references project on delete cascade,
  last bigint not null default 0
);

-- last_seq numbers messages and events of a ticket in one row of numbers.
-- inbox_rank: 0 Awaiting Approval, 1 Awaiting Ensoras (in the Inbox after 24 hours), 2 Awaiting Agent; null elsewhere.
-- waiting_since is the customer's oldest message that nobody has answered.
create table ticket (
  project_id bigint not null references project on delete cascade,
  id uuid not null default uuidv7(),
  number bigint not null,
  subject text not null check (length(subject) between 1 and 300),
  channel smallint not null check (channel between 0 and 3),
  customer_id uuid not null,
  status smallint not null check (status between 0 and 5),
  priority smallint not null default 1 check (priority between 0 and 4),
  assignee_id uuid,
  team_id uuid,
  unread boolean not null default true,
  spam boolean not null default false,
  message_count integer not null default 0,
  last_seq integer not null default 0,
  last_author smallint not null check (last_author between 0 and 3),
  last_message_at timestamptz not null,
  waiting_since timestamptz not null,
  inbox_rank smallint generated always as (case status when 1 then 0 when 0 then 1 when 2 then 2 end) stored,
  follows_id uuid,
  merged_into_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  first_response_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  primary key (project_id, id),
  unique (project_id, number),
  foreign key (project_id, customer_id) references customer on delete restrict,
  foreign key (project_id, assignee_id) references member on delete restrict,
  foreign key (project_id, team_id) references team on delete restrict,
  foreign key (project_id, follows_id) references ticket on delete restrict,
  foreign key (project_id, merged_into_id) references ticket on delete restrict,
  check ((status = 5) = (closed_at is not null))
);

-- The Tickets page: newest message first, and each filter that stands alone.
create index ticket_all on ticket (project_id, last_message_at desc, id desc, status, channel, priority, team_id, assignee_id);
create index ticket_team on ticket (project_id, team_id, last_message_at desc, id desc, status, priority);
create index ticket_assignee on ticket (project_id, assignee_id, last_message_at desc, id desc, status, priority);
create index ticket_status on ticket (project_id, status, last_message_at desc, id desc);
create index ticket_customer on ticket (project_id, customer_id, last_message_at desc, id desc);
create index ticket_follows on ticket (project_id, follows_id) where follows_id is not null;
create index ticket_merged on ticket (project_id, merged_into_id) where merged_into_id is not null;
-- The Inbox: what waits longest stands first.
create index inbox_all on ticket (project_id, inbox_rank, waiting_since, id, channel, priority, team_id, assignee_id)
  where inbox_rank is not null;
create index inbox_team on ticket (project_id, team_id, inbox_rank, waiting_since, id, channel, priority, assignee_id)
  where inbox_rank is not null;
create index inbox_assignee on ticket (project_id, assignee_id, inbox_rank, waiting_since, id, channel, priority, team_id)
  where inbox_rank is not null;
-- Resolved tickets close by themselves.
create index ticket_resolved on ticket (resolved_at) where status = 4;

-- kind: 0 message, 1 private note. state, of what agents send: 0 waits for its moment (undo), 1 on its way, 2 sent, 3 failed.
create table message (
  project_id bigint not null,
  ticket_id uuid not null,
  seq integer not null,
  kind smallint not null default 0 check (kind between 0 and 1),
  author smallint not null check (author between 0 and 3),
  account_id uuid references account on delete restrict,
  author_name text not null default '' check (length(author_name) <= 200),
  body text not null check (length(body) <= 200000),
  html text check (length(html) <= 1000000),
  to_addresses text[] not null default '{}',
  cc_addresses text[] not null default '{}',
  state smallint not null default 2 check (state between 0 and 3),
  status_before smallint check (status_before between 0 and 5),
  send_at timestamptz,
  problem text,
  created_at timestamptz not null default now(),
  primary key (project_id, ticket_id, seq),
  foreign key (project_id, ticket_id) references ticket on delete cascade
);
create index message_account on message (account_id) where account_id is not null;

create table attachment (
  project_id bigint not null,
  id uuid not null default uuidv7(),
  ticket_id uuid not null,
  seq integer not null,
  name text not null check (length(name) between 1 and 200),
  type text not null check (length(type) <= 200),
  size integer not null check (size >= 0),
  content_id text,
  content bytea not null,
  primary key (project_id, id),
  foreign key (project_id, ticket_id, seq) references message on delete cascade
);
create index attachment_message on attachment (project_id, ticket_id, seq);
alter table attachment alter column content set storage external;

-- A reply that waits for approval, in its versions. state: 0 waits, 1 sent, 2 rejected, 3 replaced by an edited version.
create table draft (
  project_id bigint not null,
  ticket_id uuid not null,
  id uuid not null default uuidv7(),
  edition integer not null default 1,
  author smallint not null check (author between 1 and 2),
  account_id uuid references account on delete restrict,
  edited_by uuid references account on delete restrict,
  body text not null check (length(body) between 1 and 200000),
  to_addresses text[] not null default '{}',
  cc_addresses text[] not null default '{}',
  state smallint not null default 0 check (state between 0 and 3),
  decided_by uuid references account on delete restrict,
  reason text not null default '' check (length(reason) <= 2000),
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  primary key (project_id, id),
  unique (project_id, ticket_id, edition),
  foreign key (project_id, ticket_id) references ticket on delete cascade
);
create unique index draft_waiting on draft (project_id, ticket_id) where state = 0;

-- The timeline: what happened, who did it, and why, in words as they were then.
create table ticket_event (
  project_id bigint not null,
  ticket_id uuid not null,
  seq integer not null,
  kind text not null check (length(kind) between 1 and 60),
  account_id uuid references account on delete restrict,
  by_name text not null default '' check (length(by_name) <= 200),
  what text not null check (length(what) <= 1000),
  why text not null default '' check (length(why) <= 2000),
  at timestamptz not null default now(),
  primary key (project_id, ticket_id, seq),
  foreign key (project_id, ticket_id) references ticket on delete cascade
);

create table ticket_tag (
  project_id bigint not null,
  ticket_id uuid not null,
  tag_id uuid not null,
  last_message_at timestamptz not null,
  primary key (project_id, ticket_id, tag_id),
  foreign key (project_id, ticket_id) references ticket on delete cascade,
  foreign key (project_id, tag_id) references tag on delete restrict
);
create index ticket_tag_used on ticket_tag (project_id, tag_id, last_message_at desc, ticket_id desc);

do $$ declare it text; begin
  foreach it in array array['ticket_counter', 'ticket', 'message', 'attachment', 'draft', 'ticket_event', 'ticket_tag'] loop
    execute format('alter table %I enable row level security', it);
    execute format('alter table %I force row level security', it);
    execute format('create policy one_project on %I using (project_id = (select current_project()))', it);
  end loop;
end $$;
