-- What a member's desk remembers. It goes with the membership: nobody else holds on to it.

-- inbox_filter: words of the Inbox's address. open_next: whether the next ticket opens after one was closed.
create table member_desk (
  project_id bigint not null references project on delete cascade,
  member_id uuid not null,
  open_next boolean not null default true,
  inbox_filter text not null default '' check (length(inbox_filter) <= 1000),
  primary key (project_id, member_id),
  foreign key (project_id, member_id) references member on delete cascade
);

-- What a member has typed into a ticket and not sent. kind: 0 reply, 1 note.
create table unsent_text (
  project_id bigint not null,
  member_id uuid not null,
  ticket_id uuid not null,
  kind smallint not null check (kind between 0 and 1),
  body text not null check (length(body) between 1 and 50000),
  saved_at timestamptz not null default now(),
  primary key (project_id, member_id, ticket_id, kind),
  foreign key (project_id, member_id) references member on delete cascade,
  foreign key (project_id, ticket_id) references ticket on delete cascade
);
create index unsent_text_ticket on unsent_text (project_id, ticket_id);

alter table member_desk enable row level security;
alter table member_desk force row level security;
alter table unsent_text enable row level security;
alter table unsent_text force row level security;
create policy one_project on member_desk using (project_id = (select current_project()));
create policy one_project on unsent_text using (project_id = (select current_project()));
