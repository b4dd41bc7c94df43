-- Who is away, until which day (the last one, in the project's time zone; null: until they are back), and who stands in.
create table member_away (
  project_id bigint not null references project on delete cascade,
  member_id uuid not null,
  until date,
  deputy_id uuid check (deputy_id <> member_id),
  primary key (project_id, member_id),
  foreign key (project_id, member_id) references member on delete cascade,
  foreign key (project_id, deputy_id) references member on delete set null (deputy_id)
);
create index member_away_deputy on member_away (project_id, deputy_id) where deputy_id is not null;
alter table member_away enable row level security;
alter table member_away force row level security;
create policy one_project on member_away using (project_id = (select current_project()));
