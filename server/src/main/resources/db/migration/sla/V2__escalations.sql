-- Ways up (升级链), as the company changed them; what is not here is as it was shipped.
create table sla.chains (
  tenant_id uuid not null default shared.tenant(),
  key text not null,
  document jsonb not null,
  version bigint not null,
  changed_at timestamptz not null,
  primary key (tenant_id, key)
);
select shared.scope('sla.chains');

-- One way up that was begun: for one broken or endangered promise (clock), or for one stretch without activity (since). The levels
-- are kept as the chain read when it began.
create table sla.escalations (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  clock uuid,
  since timestamptz,
  chain text not null,
  chain_name jsonb not null,
  kind text not null,
  promise text,
  team uuid,
  levels jsonb not null,
  warned_at timestamptz,
  broken_at timestamptz,
  raised int not null default 0,
  raised_at timestamptz,
  next_at timestamptz,
  state text not null,
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  note text,
  ended_at timestamptz,
  version bigint not null default 1,
  primary key (tenant_id, id),
  check ((clock is null) <> (since is null))
);
create unique index escalations_of_clock on sla.escalations (tenant_id, clock) where clock is not null;
create unique index escalations_of_stretch on sla.escalations (tenant_id, ticket, since) where since is not null;
create index escalations_due on sla.escalations (tenant_id, next_at) where next_at is not null;
create index escalations_latest on sla.escalations (tenant_id, raised_at desc, id desc) where raised_at is not null;
create index escalations_of_ticket on sla.escalations (tenant_id, ticket);
create index escalations_of_quiet on sla.escalations (tenant_id, id) where kind = 'IDLE' and ended_at is null;
select shared.scope('sla.escalations');

-- Each level that was raised: who was told, and why then.
create table sla.escalation_steps (
  tenant_id uuid not null default shared.tenant(),
  escalation uuid not null,
  level int not null,
  because text not null,
  people uuid[] not null,
  raised_at timestamptz not null,
  primary key (tenant_id, escalation, level)
);
select shared.scope_append_only('sla.escalation_steps');

-- A promise that is measured on the average is warned about on a single ticket, and never broken there: nothing to look at afterwards.
alter table sla.clocks drop column look_at;
alter table sla.clocks add column look_at timestamptz generated always as (
  case when state = 'RUNNING' then
    case when warned_at is null and (warn_at < due_at or measured = 'AVERAGE') then warn_at
         when measured = 'AVERAGE' then null
         else due_at end
  end) stored;
create index clocks_to_look_at on sla.clocks (tenant_id, look_at) where look_at is not null;
-- The broken promises that nobody explained yet, the latest first.
create index clocks_broken on sla.clocks (tenant_id, due_at desc, id desc) where state = 'BREACHED';

-- What kind of cause it was, so that causes can be counted.
alter table sla.breach_notes add column kind text not null default 'OTHER';
