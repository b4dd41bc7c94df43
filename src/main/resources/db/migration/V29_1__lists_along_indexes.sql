-- A value that few tickets have is looked for in a window of 20,000: in the indexes alone, without reading the tickets.
drop index ticket_all;
drop index ticket_team;
drop index ticket_assignee;
drop index ticket_status;
create index ticket_all on ticket
  (project_id, last_message_at desc, id desc, status, channel, priority, team_id, assignee_id, spam);
create index ticket_team on ticket
  (project_id, team_id, last_message_at desc, id desc, status, channel, priority, assignee_id, spam);
create index ticket_assignee on ticket
  (project_id, assignee_id, last_message_at desc, id desc, status, channel, priority, team_id, spam);
create index ticket_status on ticket
  (project_id, status, last_message_at desc, id desc, channel, priority, team_id, assignee_id, spam);
