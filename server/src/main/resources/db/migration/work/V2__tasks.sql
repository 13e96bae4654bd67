-- What other teams and people do for a ticket beside its handler, each with its own clock.

grant usage on schema work to chengnuo_app;

-- How long a kind of team may take for a task, and what it must be handed; a kind without a row has the usual limit.
create table work.task_limits (
  tenant_id uuid not null default shared.tenant(),
  team_kind text not null,
  amount text not null,
  calendar text not null,
  warn_after smallint not null check (warn_after between 1 and 99),
  required text[] not null,
  version bigint not null default 1,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (tenant_id, team_kind)
);
select shared.scope('work.task_limits');

-- number and subject are the ticket's, so that a list needs no other schema.
create table work.tasks (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  number text not null,
  subject text not null,
  title text not null,
  request text not null,
  handed jsonb not null,
  blocking boolean not null,
  state text not null,
  team uuid,
  unit uuid,
  owner uuid,
  asked_by uuid,
  first_responder uuid,
  amount text not null,
  calendar text not null,
  asked_at timestamptz not null,
  warn_at timestamptz not null,
  due_at timestamptz not null,
  -- When the watch has to look next: at warn_at, then at due_at, then never.
  look_at timestamptz,
  warned_at timestamptz,
  breached_at timestamptz,
  accepted_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  reason text,
  result text,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index tasks_of_ticket on work.tasks (tenant_id, ticket, asked_at);
create index tasks_to_look_at on work.tasks (tenant_id, look_at) where look_at is not null;
create index open_tasks_by_due on work.tasks (tenant_id, due_at, id) where ended_at is null;
create index open_tasks_of_owner on work.tasks (tenant_id, owner, due_at, id) where ended_at is null;
create index open_tasks_of_team on work.tasks (tenant_id, team, due_at, id) where ended_at is null;
create index open_tasks_asked_by on work.tasks (tenant_id, asked_by, due_at, id) where ended_at is null;
create index ended_tasks on work.tasks (tenant_id, ended_at desc, id desc) where ended_at is not null;
create index tasks_by_asking on work.tasks (tenant_id, asked_at);
select shared.scope('work.tasks');
