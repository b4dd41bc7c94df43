-- The list of members is read by name from an index: a copy of the account's name, kept by the database.

alter table member add column name_key text not null default '';
create index member_by_name on member (project_id, name_key, id);

create policy guard_names on member for update to ensoras_guard using (true);
grant update (name_key) on member to ensoras_guard;

create function member_takes_name() returns trigger
language plpgsql as $$
begin
  select lower(a.name) into new.name_key from account a where a.id = new.account_id;
  return new;
end $$;

-- An account's memberships are in many projects, which the application's role cannot see at once.
create function members_take_name() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update member set name_key = lower(new.name) where account_id = new.id;
  return null;
end $$;
alter function members_take_name() owner to ensoras_guard;

create trigger name_taken before insert on member
  for each row execute function member_takes_name();
create trigger name_passed_on after update of name on account
  for each row when (old.name is distinct from new.name) execute function members_take_name();
