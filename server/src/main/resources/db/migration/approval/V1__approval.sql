-- What waits for somebody's decision, who is asked, and what each said.

grant usage on schema approval to chengnuo_app;

-- step: the one that waits now, counted from 0. about: what the asking module wants to do.
create table approval.requests (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  kind text not null,
  about uuid not null,
  ticket uuid,
  title text not null,
  details jsonb not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  state text not null,
  step int not null default 0,
  decided_at timestamptz,
  decided_by uuid,
  reason text,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index requests_of_asker on approval.requests (tenant_id, asked_by, asked_at desc, id desc);
create index requests_waiting on approval.requests (tenant_id, asked_at, id) where state = 'WAITING';
create index requests_of_ticket on approval.requests (tenant_id, ticket) where ticket is not null;
select shared.scope('approval.requests');

create table approval.steps (
  tenant_id uuid not null default shared.tenant(),
  request uuid not null,
  step int not null,
  quorum text not null,
  primary key (tenant_id, request, step),
  foreign key (tenant_id, request) references approval.requests (tenant_id, id)
);
select shared.scope_append_only('approval.steps');

-- One for each person asked in a step. voted_by: that person, or a deputy.
create table approval.votes (
  tenant_id uuid not null default shared.tenant(),
  request uuid not null,
  step int not null,
  person uuid not null,
  verdict text,
  reason text,
  voted_by uuid,
  voted_at timestamptz,
  primary key (tenant_id, request, step, person),
  foreign key (tenant_id, request) references approval.requests (tenant_id, id)
);
create index votes_asked on approval.votes (tenant_id, person) where verdict is null;
create index votes_given on approval.votes (tenant_id, voted_by, voted_at desc, request desc) where verdict is not null;
select shared.scope('approval.votes');
