-- How long tickets were in each stage, once they have left it; told from their facts.
create table sla.waits (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  from_at timestamptz not null,
  stage text not null,
  to_at timestamptz not null,
  team uuid,
  person uuid,
  channel text not null,
  primary key (tenant_id, ticket, from_at, stage)
);
create index waits_by_end on sla.waits (tenant_id, to_at);
select shared.scope('sla.waits');

create index clocks_kept on sla.clocks (tenant_id, stopped_at) where state = 'MET';
create index clocks_that_run on sla.clocks (tenant_id, started_at) where state in ('RUNNING', 'PAUSED');
