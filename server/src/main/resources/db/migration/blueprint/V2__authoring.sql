-- How a table comes about: five steps with their outcomes, who signed, what it rests on; and its rehearsals.

create table blueprint.steps (
  tenant_id uuid not null default shared.tenant(),
  sheet uuid not null,
  step text not null,                    -- AIM, INFORMATION, FRAMEWORK, DETAIL, ROLL_OUT
  outcome jsonb not null,
  completed_at timestamptz,
  completed_by uuid,
  changed_at timestamptz not null,
  version bigint not null default 1,
  primary key (tenant_id, sheet, step)
);
select shared.scope('blueprint.steps');

-- The departments that take part, and who signs for each.
create table blueprint.sign_offs (
  tenant_id uuid not null default shared.tenant(),
  sheet uuid not null,
  unit uuid not null,
  signer uuid not null,
  asked_at timestamptz not null,
  signed_at timestamptz,
  note text,
  primary key (tenant_id, sheet, unit)
);
select shared.scope('blueprint.sign_offs');

-- Laws, standards and what happened before. reference: number of the paper or of the ticket.
create table blueprint.evidence (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  sheet uuid not null,
  kind text not null,                    -- LAW, STANDARD, HISTORY
  title text not null,
  reference text not null,
  note text not null,
  added_by uuid,
  added_at timestamptz not null,
  primary key (tenant_id, id)
);
create index evidence_of_sheet on blueprint.evidence (tenant_id, sheet, added_at);
select shared.scope('blueprint.evidence');

-- What hurts customers, and the nodes that answer it.
create table blueprint.pains (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  sheet uuid not null,
  text text not null,
  nodes text[] not null,
  added_by uuid,
  added_at timestamptz not null,
  primary key (tenant_id, id)
);
create index pains_of_sheet on blueprint.pains (tenant_id, sheet, added_at);
select shared.scope('blueprint.pains');

-- A table run through with samples on a moved clock. document: the nodes as they were, samples and what was done.
create table blueprint.rehearsals (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  sheet uuid not null,
  name text not null,
  document jsonb not null,
  result jsonb,
  started_by uuid,
  started_at timestamptz not null,
  finished_at timestamptz,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index rehearsals_of_sheet on blueprint.rehearsals (tenant_id, sheet, started_at desc, id desc);
select shared.scope('blueprint.rehearsals');
