-- Visitors of sites who write in the chat widget, and whether they are there.

-- The secret stays in the visitor's browser; only its hash is here. present and seen_at stand in no index together, so that a
-- heartbeat rewrites no index (heap-only updates, in the room that fillfactor leaves).
create table visitor (
  project_id bigint not null references project on delete cascade,
  id uuid not null default uuidv7(),
  secret_hash bytea not null check (length(secret_hash) = 32),
  customer_id uuid,
  ticket_id uuid,
  -- Which of the conversation's tickets that is: a closed one is followed by another.
  nth integer not null default 0,
  present boolean not null default false,
  seen_at timestamptz not null default now(),
  typing_until timestamptz,
  -- The newest message that was on the visitor's screen.
  read_nth integer not null default 0,
  read_seq integer not null default 0,
  created_at timestamptz not null default now(),
  primary key (project_id, id),
  unique (project_id, secret_hash),
  foreign key (project_id, customer_id) references customer on delete restrict,
  foreign key (project_id, ticket_id) references ticket on delete cascade
) with (fillfactor = 80);
create index visitor_present on visitor (project_id, ticket_id) where present;
create index visitor_of_ticket on visitor (project_id, ticket_id);

-- The tickets of a conversation, in their order.
create table visitor_ticket (
  project_id bigint not null,
  visitor_id uuid not null,
  nth integer not null,
  ticket_id uuid not null,
  primary key (project_id, visitor_id, nth),
  foreign key (project_id, visitor_id) references visitor on delete cascade,
  foreign key (project_id, ticket_id) references ticket on delete cascade
);
create index visitor_ticket_of on visitor_ticket (project_id, ticket_id);

-- What the visitor wrote here. A message that comes again has the same number of its browser's; and what is not here, the
-- visitor has not written: with it the conversation has gone to somebody whose address was only typed.
create table visitor_message (
  project_id bigint not null,
  visitor_id uuid not null,
  client_id text not null check (client_id ~ '^[A-Za-z0-9-]{8,64}$'),
  nth integer not null,
  ticket_id uuid not null,
  seq integer not null,
  primary key (project_id, visitor_id, client_id),
  foreign key (project_id, visitor_id) references visitor on delete cascade,
  foreign key (project_id, ticket_id) references ticket on delete cascade
);
create index visitor_message_of on visitor_message (project_id, ticket_id, seq);

do $$ declare it text; begin
  foreach it in array array['visitor', 'visitor_ticket', 'visitor_message'] loop
    execute format('alter table %I enable row level security', it);
    execute format('alter table %I force row level security', it);
    execute format('create policy one_project on %I using (project_id = (select current_project()))', it);
  end loop;
end $$;

-- Heartbeats of all projects in one statement, and who has left; both return ids only. What somebody else holds is passed
-- over: it comes again within seconds, and nobody waits in a circle.
create policy guard_reads on visitor for select to ensoras_guard using (true);
create policy guard_notes on visitor for update to ensoras_guard using (true);
grant select (project_id, id, ticket_id, present, seen_at) on visitor to ensoras_guard;
grant update (present, seen_at) on visitor to ensoras_guard;

-- Returns those who have come.
create function visitors_beat(projects bigint[], visitors uuid[], ages integer[])
returns table (project_id bigint, ticket_id uuid)
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with held as (
    select v.project_id, v.id, v.present, b.age
    from unnest(projects, visitors, ages) b (project_id, id, age)
    join visitor v on v.project_id = b.project_id and v.id = b.id
    for no key update of v skip locked),
  moved as (
    update visitor v
    set seen_at = greatest(v.seen_at, now() - make_interval(secs => h.age / 1000.0)), present = true
    from held h
    where v.project_id = h.project_id and v.id = h.id
    returning v.project_id, v.ticket_id, h.present as was)
  select m.project_id, m.ticket_id from moved m where not m.was and m.ticket_id is not null
$$;
alter function visitors_beat(bigint[], uuid[], integer[]) owner to ensoras_guard;

-- Returns those who have left.
create function visitors_gone() returns table (project_id bigint, ticket_id uuid)
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with held as (
    select v.project_id, v.id from visitor v
    where v.present and v.seen_at <= now() - interval '60 seconds'
    for no key update of v skip locked),
  moved as (
    update visitor v
    set present = false
    from held h
    where v.project_id = h.project_id and v.id = h.id
    returning v.project_id, v.ticket_id)
  select m.project_id, m.ticket_id from moved m where m.ticket_id is not null
$$;
alter function visitors_gone() owner to ensoras_guard;
