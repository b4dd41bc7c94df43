-- The newest place of the ticket when this text was begun: what came after it, its writer has perhaps not read. Null: not known.
alter table unsent_text add column seen integer check (seen >= 0);
