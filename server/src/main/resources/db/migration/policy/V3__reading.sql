-- Who has read which version of the policy, and accepted it.

-- How long people have, and when they are reminded. No row: as shipped.
create table policy.reading_settings (
  tenant_id uuid not null default shared.tenant(),
  days int not null,
  remind_before int not null,
  remind_every int not null,
  version bigint not null default 0,
  primary key (tenant_id)
);
select shared.scope('policy.reading_settings');

-- A version that was handed out to be read. quiz: questions, each with its clause, answers and the right one.
create table policy.readings (
  tenant_id uuid not null default shared.tenant(),
  policy_version uuid not null,
  number text not null,
  reason text not null,
  previous uuid,                         -- the version that people read before
  changed text[] not null,               -- numbers of clauses that differ from it; empty: all are new
  due_on date not null,
  quiz jsonb not null,
  opened_at timestamptz not null,
  opened_by uuid,
  version bigint not null default 0,
  primary key (tenant_id, policy_version)
);
create index readings_opened on policy.readings (tenant_id, opened_at desc, policy_version desc);
select shared.scope('policy.readings');

-- One for each person and version. Superseded: a later version was handed out before this one was accepted.
create table policy.reading_tasks (
  tenant_id uuid not null default shared.tenant(),
  policy_version uuid not null,
  person uuid not null,
  unit uuid not null,
  team uuid,
  given_at timestamptz not null,
  due_on date not null,
  opened_at timestamptz,
  tries int not null default 0,
  passed_at timestamptz,
  accepted_at timestamptz,
  superseded_at timestamptz,
  reminded_at timestamptz,
  primary key (tenant_id, policy_version, person),
  foreign key (tenant_id, policy_version) references policy.readings (tenant_id, policy_version)
);
create index reading_tasks_of_person on policy.reading_tasks (tenant_id, person, given_at desc);
create index reading_tasks_open on policy.reading_tasks (tenant_id, due_on) where accepted_at is null and superseded_at is null;
select shared.scope('policy.reading_tasks');
