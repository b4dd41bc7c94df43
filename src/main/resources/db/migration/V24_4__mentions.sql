-- Whom a private note mentions: the names as they were written, and the members and teams that they meant then.
alter table message add column mentions text[] not null default '{}';
alter table message add column mentioned uuid[] not null default '{}';

create function notice_mentioned() returns trigger
language plpgsql as $$ begin
  insert into notice_event (project_id, kind, ticket_id, member_id, seq, by_id)
  select new.project_id, 3, new.ticket_id, m.id, new.seq, new.account_id
  from member m
  where m.project_id = new.project_id and m.id = any(new.mentioned);
  insert into notice_event (project_id, kind, ticket_id, team_id, seq, by_id)
  select new.project_id, 3, new.ticket_id, g.id, new.seq, new.account_id
  from team g
  where g.project_id = new.project_id and g.id = any(new.mentioned);
  return null;
end $$;
create trigger notice_mentioned after insert on message
  for each row when (new.kind = 1 and new.mentioned <> '{}' and new.created_at = now())
  execute function notice_mentioned();

-- Mails about notices that may not have left yet: they are dropped when their member leaves.
create table notice_mail (
  project_id bigint not null,
  mail_id uuid not null,
  member_id uuid not null,
  at timestamptz not null default now(),
  primary key (project_id, mail_id),
  foreign key (project_id, member_id) references member on delete cascade
);
create index notice_mail_member on notice_mail (project_id, member_id);
alter table notice_mail enable row level security;
alter table notice_mail force row level security;
create policy one_project on notice_mail using (project_id = (select current_project()));
