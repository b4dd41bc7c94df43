-- What the product itself says to a project's customers is said in its language; which there are, the product knows.
alter table project
  add column language text not null default 'en' check (language ~ '^[a-z]{2}$');
