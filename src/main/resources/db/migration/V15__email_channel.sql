-- The e-mail channel of a project: where its mails lie, and how answers leave. Passwords are sealed.

create table email_channel (
  project_id bigint not null references project on delete cascade,
  active boolean not null default false,
  incoming_host text not null check (length(incoming_host) <= 253),
  incoming_port integer not null check (incoming_port between 1 and 65535),
  incoming_encryption text not null check (incoming_encryption in ('none', 'starttls', 'tls')),
  incoming_user text not null check (length(incoming_user) <= 254),
  incoming_password bytea,
  incoming_certificate_checked boolean not null,
  marks_read boolean not null,
  outgoing_host text not null check (length(outgoing_host) <= 253),
  outgoing_port integer not null check (outgoing_port between 1 and 65535),
  outgoing_encryption text not null check (outgoing_encryption in ('none', 'starttls', 'tls')),
  outgoing_user text not null check (length(outgoing_user) <= 254),
  outgoing_password bytea,
  outgoing_certificate_checked boolean not null,
  from_address text not null check (length(from_address) <= 254),
  from_name text not null check (length(from_name) <= 100),
  signature text not null check (length(signature) <= 40000),
  team_id uuid,
  guidelines text not null check (length(guidelines) <= 10000),
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  primary key (project_id),
  -- A team that is named here is not deleted: the deletion says what names it.
  foreign key (project_id, team_id) references team on delete restrict,
  check (not active or (incoming_host <> '' and incoming_password is not null and outgoing_host <> '' and from_address <> ''))
);
create index email_channel_team on email_channel (project_id, team_id);

alter table email_channel enable row level security;
alter table email_channel force row level security;
create policy one_project on email_channel using (project_id = (select current_project()));
