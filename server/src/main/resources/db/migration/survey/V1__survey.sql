-- What customers think of a finished ticket, and what is done about bad marks.

grant usage on schema survey to chengnuo_app;

-- One invitation for each closing of a ticket. Names who served, as it was when the ticket closed.
create table survey.invitations (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  number text not null,
  subject text not null,
  customer uuid not null,
  team uuid,
  unit uuid,
  person uuid,
  category text not null,
  tier text not null,
  ticket_channel text not null,
  token_hash bytea,
  closed_at timestamptz not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, ticket, closed_at),
  unique (tenant_id, token_hash)
);
create index invitations_of_customer on survey.invitations (tenant_id, customer, invited_at desc);
select shared.scope('survey.invitations');

-- The customer's own words and marks; one to five, five is best. Never changed.
create table survey.answers (
  tenant_id uuid not null default shared.tenant(),
  survey uuid not null,
  ticket uuid not null,
  score smallint not null check (score between 1 and 5),
  attitude smallint check (attitude between 1 and 5),
  speed smallint check (speed between 1 and 5),
  quality smallint check (quality between 1 and 5),
  after_sales smallint check (after_sales between 1 and 5),
  comment text,
  channel text not null,
  team uuid,
  person uuid,
  answered_at timestamptz not null,
  primary key (tenant_id, survey)
);
create index answers_by_time on survey.answers (tenant_id, answered_at desc, survey desc);
create index answers_of_team on survey.answers (tenant_id, team, answered_at desc, survey desc);
create index answers_of_ticket on survey.answers (tenant_id, ticket);
select shared.scope_append_only('survey.answers');

-- A bad mark has somebody who looks after it, and a limit.
create table survey.follow_ups (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  survey uuid not null,
  ticket uuid not null,
  number text not null,
  subject text not null,
  team uuid,
  unit uuid,
  person uuid,
  score smallint not null,
  lowest smallint not null,
  comment text,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  outcome text,
  note text,
  version bigint not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, survey)
);
create index follow_ups_open on survey.follow_ups (tenant_id, due_at, id) where done_at is null;
create index follow_ups_done on survey.follow_ups (tenant_id, done_at desc, id desc) where done_at is not null;
create index follow_ups_of_team on survey.follow_ups (tenant_id, team, opened_at);
select shared.scope('survey.follow_ups');
