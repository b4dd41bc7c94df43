-- Work on many tickets also assigns (2), sets the priority (3) and changes tags (4). What is wished stands with the work as
-- words, without keys: each ticket is checked anew. before: what a ticket had, so that it can be taken back.

alter table bulk_work drop constraint bulk_work_kind_check;
alter table bulk_work add constraint bulk_work_kind_check check (kind between 0 and 4);
alter table bulk_work
  add column agent text not null default '' check (length(agent) <= 40),
  add column team text not null default '' check (length(team) <= 40),
  add column priority text not null default '' check (length(priority) <= 40),
  add column add_tag text not null default '' check (length(add_tag) <= 40),
  add column remove_tag text not null default '' check (length(remove_tag) <= 40),
  add column anyway boolean not null default false;
alter table bulk_item add column before text not null default '' check (length(before) <= 100);
