-- For the operator's commands, which know a project by its address; an id and nothing else.
create function project_of(wanted text) returns bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select p.id from project p where p.slug = wanted
$$;
alter function project_of(text) owner to ensoras_guard;
