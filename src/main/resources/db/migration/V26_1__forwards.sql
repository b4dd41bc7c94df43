-- Forwards: a message of the ticket, or the whole conversation, that a member sends to somebody else. message.kind: 2 forward; it has a
-- place in the ticket and counts, like a note, as no message. What is passed on stands in quoted.
-- author_address: where a message came from, when that is not the ticket's customer.

alter table message drop constraint message_kind_check,
  add constraint message_kind_check check (kind between 0 and 2),
  add column author_address text not null default '' check (length(author_address) <= 320);

-- kind: 0 reply, 2 forward, whose addresses are in to_addresses.
alter table draft
  add column kind smallint not null default 0 check (kind in (0, 2)),
  add column quoted text not null default '' check (length(quoted) <= 200000);
alter table draft drop constraint draft_body_check,
  add constraint draft_body_check check (length(body) <= 200000 and (length(body) > 0 or kind = 2));
