-- The work on tickets: where each stands in its procedure, what was written down on the way, the plan, the risks, the delivery.

grant usage on schema work to chengnuo_app;

-- Where a ticket stands. The version of the procedure is the one in force when it was opened and stays. The columns from
-- number on repeat what the ticket says, so that the board of all requests reads one table.
create table work.runs (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  version bigint not null default 1,
  procedure_version uuid not null,
  procedure_key text not null,
  stage text not null,
  phase text not null,
  stage_since timestamptz not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  number text not null,
  subject text not null,
  category text not null,
  priority text not null,
  high_risk boolean not null,
  team uuid,
  unit uuid,
  handler uuid,
  primary key (tenant_id, ticket)
);
create index runs_going on work.runs (tenant_id, stage_since, ticket) where ended_at is null;
create index runs_of_team on work.runs (tenant_id, team, stage_since, ticket) where ended_at is null;
select shared.scope('work.runs');

-- Each stay of a ticket in a stage, written when it leaves: the ledger of executions and the durations come from here.
create table work.stays (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  number text not null,
  subject text not null,
  category text not null,
  procedure_version uuid not null,
  procedure_key text not null,
  stage text not null,
  stage_zh text not null,
  stage_en text not null,
  phase text not null,
  entered_at timestamptz not null,
  due_at timestamptz,
  left_at timestamptz not null,
  left_by uuid,
  leaving text not null,
  cause text,
  reason text,
  content text,
  nodes text[] not null,
  team uuid,
  handler uuid,
  primary key (tenant_id, id)
);
create index stays_of_ticket on work.stays (tenant_id, ticket, entered_at);
create index stays_by_time on work.stays (tenant_id, left_at desc, id desc);
select shared.scope_append_only('work.stays');

-- What the forms hold now; who wrote each field is kept, that it changed is a fact.
create table work.answers (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  field text not null,
  value jsonb not null,
  written_by uuid,
  written_at timestamptz not null,
  primary key (tenant_id, ticket, field)
);
select shared.scope('work.answers');

-- What is ticked on the lists of the stages.
create table work.ticks (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  stage text not null,
  item text not null,
  deviation text,
  ticked_by uuid,
  ticked_at timestamptz not null,
  primary key (tenant_id, ticket, stage, item)
);
select shared.scope('work.ticks');

-- How the agent made sure who asks, and that the need was read back.
create table work.identity_checks (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  means text not null,
  read_back boolean not null,
  note text,
  checked_by uuid not null,
  checked_at timestamptz not null,
  primary key (tenant_id, ticket)
);
select shared.scope('work.identity_checks');

-- What is wanted, what is not, and how that was learnt.
create table work.analyses (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  wanted text not null,
  outside text not null,
  means text[] not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (tenant_id, ticket)
);
select shared.scope('work.analyses');

-- The plan of the solution and what is done when it fails.
create table work.plans (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  version bigint not null default 1,
  kind text not null,
  solution text not null,
  responsible uuid not null,
  resources text not null,
  if_needs_change text not null,
  if_systems_fail text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  shown_to_customer_at timestamptz,
  agreed_at timestamptz,
  agreed_how text,
  agreed_note text,
  fallback text,
  fallback_reason text,
  fallback_by uuid,
  fallback_at timestamptz,
  primary key (tenant_id, ticket)
);
select shared.scope('work.plans');

-- The steps of the plan, ticked live.
create table work.milestones (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  place int not null,
  title text not null,
  person uuid,
  due_at timestamptz,
  done_at timestamptz,
  done_by uuid,
  deviation text,
  primary key (tenant_id, id)
);
create index milestones_of_ticket on work.milestones (tenant_id, ticket, place);
select shared.scope('work.milestones');

-- The due time the plan gives a stage; without one it follows from the procedure.
create table work.stage_dues (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  stage text not null,
  due_at timestamptz not null,
  primary key (tenant_id, ticket, stage)
);
select shared.scope('work.stage_dues');

-- How a high-risk request is watched; work may begin when it is approved.
create table work.risk_plans (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  points text not null,
  measures text not null,
  steps text not null,
  responsible uuid not null,
  approval uuid,
  state text not null,
  reason text,
  written_by uuid not null,
  written_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  primary key (tenant_id, ticket)
);
create index risk_plans_by_approval on work.risk_plans (tenant_id, approval);
select shared.scope('work.risk_plans');

-- By which standard, in which way and when the result is accepted, and the customer's yes to it.
create table work.agreements (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  version bigint not null default 1,
  standard text not null,
  way text not null,
  delivery_at timestamptz not null,
  written_by uuid not null,
  written_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by uuid,
  confirmed_how text,
  note text,
  primary key (tenant_id, ticket)
);
select shared.scope('work.agreements');

-- What was tested after the delivery, item by item; a new round begins when one failed.
create table work.acceptance_results (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  round int not null,
  item text not null,
  part text not null,
  passed boolean not null,
  note text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, ticket, round, item)
);
select shared.scope('work.acceptance_results');

-- The documents that go with a delivery, each with its version.
create table work.documents (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  item text,
  name text not null,
  revision text not null,
  place text,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (tenant_id, id)
);
create index documents_of_ticket on work.documents (tenant_id, ticket, added_at);
select shared.scope('work.documents');

-- The second look at a delivery's documents, by somebody else than who put them together.
create table work.package_checks (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  complete boolean not null,
  note text,
  checked_by uuid not null,
  checked_at timestamptz not null,
  primary key (tenant_id, ticket)
);
select shared.scope('work.package_checks');

-- Asked leave to close without the customer's signature.
create table work.closing_exceptions (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  approval uuid not null,
  reason text not null,
  state text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (tenant_id, ticket)
);
create index closing_exceptions_by_approval on work.closing_exceptions (tenant_id, approval);
select shared.scope('work.closing_exceptions');
