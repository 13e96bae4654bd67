-- Open clocks that were let follow a changed target or calendar, and how far that has come.
create table sla.recounts (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  kind text not null,
  key text not null,
  reason text not null,
  asked_by uuid,
  asked_at timestamptz not null,
  finished_at timestamptz,
  after uuid,
  total int not null,
  done int not null default 0,
  earlier int not null default 0,
  later int not null default 0,
  broken int not null default 0,
  primary key (tenant_id, id)
);
create index recounts_to_do on sla.recounts (tenant_id, asked_at, id) where finished_at is null;
create index recounts_latest on sla.recounts (tenant_id, asked_at desc, id desc);
select shared.scope('sla.recounts');

-- The recount that gave a clock its present due time.
alter table sla.clocks add column recount uuid;
create index clocks_open_of_promise on sla.clocks (tenant_id, promise, id) where stopped_at is null and state <> 'BREACHED';
create index clocks_open_of_calendar on sla.clocks (tenant_id, calendar, id) where stopped_at is null and state <> 'BREACHED';
