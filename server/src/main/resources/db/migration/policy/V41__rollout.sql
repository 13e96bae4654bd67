-- What has to be done, entity by entity, until a version of the policy works, and by when.

-- first_year: counts for the date by which the first year's work is finished.
create table policy.rollouts (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  title text not null,
  object text not null,                  -- what has to stand on the day
  policy_version uuid,
  deadline date not null,
  first_year boolean not null,
  opened_at timestamptz not null,
  opened_by uuid,
  closed_at timestamptz,
  version bigint not null default 0,
  primary key (tenant_id, id)
);
create index rollouts_opened on policy.rollouts (tenant_id, opened_at desc, id desc);
select shared.scope('policy.rollouts');

create table policy.rollout_tasks (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  rollout uuid not null,
  unit uuid not null,
  title text not null,
  owner_post text not null,
  owner uuid,
  due_on date not null,
  state text not null,                   -- OPEN, DONE, DROPPED
  note text,                             -- the evidence, or why it was dropped
  settled_at timestamptz,
  settled_by uuid,
  added_at timestamptz not null,
  warned_at timestamptz,
  version bigint not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, rollout) references policy.rollouts (tenant_id, id)
);
create index rollout_tasks_of_rollout on policy.rollout_tasks (tenant_id, rollout, due_on, id);
create index rollout_tasks_open on policy.rollout_tasks (tenant_id, due_on) where state = 'OPEN';
create index rollout_tasks_of_owner on policy.rollout_tasks (tenant_id, owner, due_on) where state = 'OPEN';
select shared.scope('policy.rollout_tasks');
