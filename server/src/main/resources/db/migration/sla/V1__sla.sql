-- Promises of time on tickets.
grant usage on schema sla to chengnuo_app;

-- One promise on one ticket. Amounts of time are whole microseconds of working time. The terms are those of the policy version
-- the ticket began under; channel, tier and category are the ticket's when the clock started.
create table sla.clocks (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  promise text not null,
  round int not null,
  occasion uuid,
  indicator text not null,
  measured text not null,
  alert boolean not null,
  clause text not null,
  policy_version uuid not null,
  calendar text not null,
  amount text not null,
  allowed bigint not null,
  warn_share double precision not null,
  starts text not null,
  stops text not null,
  pauses text[] not null,
  started_by text not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  warn_at timestamptz not null,
  warned_at timestamptz,
  state text not null,
  paused_since timestamptz,
  paused_for text,
  paused_time bigint not null default 0,
  stopped_at timestamptz,
  stopped_by text,
  counted bigint,
  team uuid,
  person uuid,
  unit uuid,
  channel text not null,
  tier text not null,
  category text not null,
  -- when the watch has to look at it next: to warn, then to break
  look_at timestamptz generated always as (
    case when state = 'RUNNING' then case when warned_at is null and warn_at < due_at then warn_at else due_at end end) stored,
  primary key (tenant_id, id),
  unique (tenant_id, ticket, promise, round)
);
create index clocks_to_look_at on sla.clocks (tenant_id, look_at) where look_at is not null;
select shared.scope('sla.clocks');

-- Stretches in which a clock stood still, over.
create table sla.clock_pauses (
  tenant_id uuid not null default shared.tenant(),
  clock uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  reason text not null,
  primary key (tenant_id, clock, from_at)
);
select shared.scope('sla.clock_pauses');

-- What people found out about a broken promise: why, and what was done.
create table sla.breach_notes (
  tenant_id uuid not null default shared.tenant(),
  clock uuid not null,
  cause text not null,
  action text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  version bigint not null default 1,
  primary key (tenant_id, clock)
);
select shared.scope('sla.breach_notes');
