-- The picture of a project, beside its name in the menu. Always a PNG that was drawn here, never the file that came.
create table project_logo (
  project_id bigint primary key references project on delete cascade,
  picture bytea not null check (length(picture) between 1 and 262144)
);
alter table project_logo enable row level security;
alter table project_logo force row level security;
create policy one_project on project_logo using (project_id = (select current_project()));

-- Moves with every change, so that its address does; zero: there is none.
alter table project add column logo_version integer not null default 0;

drop function projects_of(uuid);
create function projects_of(who uuid)
returns table (slug text, name text, logo_version integer, role_name text, is_owner boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.slug, p.name, p.logo_version, r.name, m.is_owner
  from member m
  join project p on p.id = m.project_id
  left join role r on r.project_id = m.project_id and r.id = m.role_id
  where m.account_id = who
  order by p.name, p.id
  limit 200
$$;
alter function projects_of(uuid) owner to ensoras_guard;
