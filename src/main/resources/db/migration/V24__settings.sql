-- A project's days begin and end in its time zone; resolved tickets close by themselves after some days, 0: never.
alter table project
  add column time_zone text not null default 'UTC' check (length(time_zone) between 1 and 60),
  add column auto_close_days smallint not null default 4 check (auto_close_days between 0 and 90);

-- Ids only: where resolved tickets have waited long enough.
create policy guard_reads on ticket for select to ensoras_guard using (true);
grant select (project_id, status, resolved_at) on ticket to ensoras_guard;
create function projects_with_tickets_to_close() returns setof bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id from project p
  where p.auto_close_days > 0 and exists (
    select from ticket t
    where t.project_id = p.id and t.status = 4 and t.resolved_at <= now() - p.auto_close_days * interval '1 day')
  order by p.id
$$;
alter function projects_with_tickets_to_close() owner to ensoras_guard;

-- Found by project, too.
drop index ticket_resolved;
create index ticket_resolved on ticket (project_id, resolved_at) where status = 4;
