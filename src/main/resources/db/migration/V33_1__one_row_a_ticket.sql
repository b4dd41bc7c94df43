-- A visitor has each ticket once: of two that were merged the later place is left.
do $$ declare it text; begin
  foreach it in array array['visitor_ticket', 'visitor_message'] loop
    execute format('alter table %I no force row level security', it);
  end loop;
end $$;
delete from visitor_ticket c
using visitor_ticket later
where later.project_id = c.project_id and later.visitor_id = c.visitor_id and later.ticket_id = c.ticket_id and later.nth > c.nth;
update visitor_message m
set nth = c.nth
from visitor_ticket c
where c.project_id = m.project_id and c.visitor_id = m.visitor_id and c.ticket_id = m.ticket_id and c.nth <> m.nth;
do $$ declare it text; begin
  foreach it in array array['visitor_ticket', 'visitor_message'] loop
    execute format('alter table %I force row level security', it);
  end loop;
end $$;
alter table visitor_ticket add unique (project_id, visitor_id, ticket_id);
