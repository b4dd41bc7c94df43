-- Teams that whoever accepts is seated in. Held while the invitation is pending, so that a team cannot go unnoticed.
create table invitation_team (
  project_id bigint not null,
  invitation_id uuid not null,
  team_id uuid not null,
  primary key (project_id, invitation_id, team_id),
  foreign key (project_id, invitation_id) references invitation on delete cascade,
  foreign key (project_id, team_id) references team on delete restrict
);
create index invitation_team_team on invitation_team (project_id, team_id, invitation_id);

alter table invitation_team enable row level security;
alter table invitation_team force row level security;
create policy one_project on invitation_team using (project_id = (select current_project()));
