-- Whether the policy is followed, and what is done to reach its goals.

grant usage on schema improvement to chengnuo_app;

-- What is looked at how often: some clauses, by whom, how. An ended plan brings about no more checks.
create table improvement.check_plans (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  key text not null,
  title text not null,
  clauses text[] not null,
  rhythm text not null,
  method text not null,
  sample_size int,
  category text,
  indicator text,
  instructions text,
  -- Who checks: a person, else whoever holds the post, else whoever may change the policy.
  person uuid,
  post uuid,
  next_due date not null,
  ended_at timestamptz,
  version bigint not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
create index check_plans_due on improvement.check_plans (tenant_id, next_due, id) where ended_at is null;
select shared.scope('improvement.check_plans');

-- One look, brought about by its plan; each due day of a plan once.
create table improvement.checks (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  plan uuid not null,
  title text not null,
  clauses text[] not null,
  method text not null,
  indicator text,
  instructions text,
  person uuid,
  post uuid,
  opened_at timestamptz not null,
  due_on date not null,
  done_at timestamptz,
  done_by uuid,
  summary text,
  reminded_on date,
  version bigint not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, plan, due_on)
);
create index checks_open on improvement.checks (tenant_id, due_on, id) where done_at is null;
create index checks_done on improvement.checks (tenant_id, done_at desc, id desc) where done_at is not null;
create index checks_of_clause on improvement.checks using gin (clauses);
select shared.scope('improvement.checks');

-- Tickets drawn at random when the check was brought about; nobody chooses what is looked at.
create table improvement.check_samples (
  tenant_id uuid not null default shared.tenant(),
  check_id uuid not null,
  ticket uuid not null,
  number text not null,
  subject text not null,
  primary key (tenant_id, check_id, ticket)
);
select shared.scope_append_only('improvement.check_samples');

-- What was found about one clause. What is not followed is fixed and checked by somebody else, or becomes a proposal to revise.
create table improvement.findings (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  check_id uuid not null,
  clause text not null,
  kind text not null,
  severity text,
  words text not null,
  tickets uuid[] not null,
  remedy text,
  owner uuid,
  due_on date,
  state text not null,
  remark uuid,
  found_by uuid not null,
  found_at timestamptz not null,
  fix text,
  fixed_by uuid,
  fixed_at timestamptz,
  verdict text,
  verified_by uuid,
  verified_at timestamptz,
  reminded_on date,
  version bigint not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, check_id, clause)
);
create index findings_by_time on improvement.findings (tenant_id, found_at desc, id desc);
create index findings_of_clause on improvement.findings (tenant_id, clause, found_at desc, id desc);
create index findings_owed on improvement.findings (tenant_id, due_on, id) where state = 'OPEN';
select shared.scope('improvement.findings');

-- How one goal is to be reached: of the charter, or of an indicator.
create table improvement.action_plans (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  title text not null,
  goal text,
  indicator text,
  owner uuid not null,
  from_on date not null,
  to_on date not null,
  appraisal text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  outcome text,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index action_plans_by_end on improvement.action_plans (tenant_id, to_on, id);
select shared.scope('improvement.action_plans');

create table improvement.measures (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  plan uuid not null,
  title text not null,
  owner uuid not null,
  from_on date not null,
  due_on date not null,
  progress int not null default 0 check (progress between 0 and 100),
  done_on date,
  dropped_on date,
  warned_on date,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index measures_of_plan on improvement.measures (tenant_id, plan, due_on, id);
create index measures_owed on improvement.measures (tenant_id, due_on, id) where done_on is null and dropped_on is null;
select shared.scope('improvement.measures');

-- How far a measure has come, as its owner said. Never changed.
create table improvement.measure_reports (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  measure uuid not null,
  progress int not null,
  words text not null,
  by uuid,
  at timestamptz not null,
  primary key (tenant_id, id)
);
create index measure_reports_of on improvement.measure_reports (tenant_id, measure, at desc, id desc);
select shared.scope_append_only('improvement.measure_reports');
