-- In another time zone the days are others: everything is counted anew.
create function dashboard_zone_changed() returns trigger
language plpgsql as $$ begin
  update dashboard_state set recount = true where project_id = new.id;
  return null;
end $$;
create trigger dashboard_zone after update of time_zone on project
  for each row when (old.time_zone <> new.time_zone) execute function dashboard_zone_changed();
