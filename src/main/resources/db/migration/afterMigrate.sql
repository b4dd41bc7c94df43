-- Runs after every migration. The operator's role (backup, restore) sees every row of every table.
do $$ declare it regclass; begin
  for it in
    select c.oid::regclass from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
      and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'operator')
  loop
    execute format(
      'create policy operator on %s to ensoras_operator using (true) with check (true)', it);
  end loop;
end $$;

revoke all on flyway_schema_history from ensoras_app;
