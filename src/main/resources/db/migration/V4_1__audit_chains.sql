-- Which chains there are, for verifying them all: names and ends, no content.
create policy guard_reads on audit_head for select to ensoras_guard using (true);
create policy guard_reads on audit_entry for select to ensoras_guard using (true);
grant select on audit_head, audit_entry to ensoras_guard;

create function audit_chains() returns table (chain text, project_id bigint, account_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select h.chain, h.project_id, h.account_id from audit_head h
  union
  select distinct e.chain, e.project_id, e.account_id from audit_entry e
  order by chain
$$;
alter function audit_chains() owner to ensoras_guard;
