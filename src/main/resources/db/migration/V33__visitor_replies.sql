-- Replies that a visitor may read: each is noted when it is sent while its ticket is the visitor's chat. What stood in another
-- ticket before it was merged with the chat is not here, whoever wrote it to whom.
create table visitor_reply (
  project_id bigint not null,
  visitor_id uuid not null,
  ticket_id uuid not null,
  seq integer not null,
  primary key (project_id, visitor_id, ticket_id, seq),
  foreign key (project_id, visitor_id) references visitor on delete cascade,
  foreign key (project_id, ticket_id) references ticket on delete cascade
);
create index visitor_reply_of on visitor_reply (project_id, ticket_id, seq);

-- What was shown so far: replies before anybody else wrote, in tickets with which none was ever merged. Of the others nobody
-- can tell any more what was written for whom.
do $$ declare it text; begin
  foreach it in array array['visitor_ticket', 'visitor_message', 'message', 'ticket'] loop
    execute format('alter table %I no force row level security', it);
  end loop;
end $$;
insert into visitor_reply (project_id, visitor_id, ticket_id, seq)
select distinct c.project_id, c.visitor_id, c.ticket_id, m.seq
from visitor_ticket c
join message m on m.project_id = c.project_id and m.ticket_id = c.ticket_id
where m.kind = 0 and m.author in (1, 2) and m.state in (1, 2)
  and not exists (select from ticket t where t.project_id = c.project_id and t.merged_into_id = c.ticket_id)
  and not exists (
    select from message f
    where f.project_id = c.project_id and f.ticket_id = c.ticket_id and f.seq < m.seq and f.kind = 0 and f.author = 0
      and not exists (
        select from visitor_message x
        where x.project_id = c.project_id and x.visitor_id = c.visitor_id and x.ticket_id = f.ticket_id and x.seq = f.seq));
do $$ declare it text; begin
  foreach it in array array['visitor_ticket', 'visitor_message', 'message', 'ticket'] loop
    execute format('alter table %I force row level security', it);
  end loop;
end $$;

alter table visitor_reply enable row level security;
alter table visitor_reply force row level security;
create policy one_project on visitor_reply using (project_id = (select current_project()));
