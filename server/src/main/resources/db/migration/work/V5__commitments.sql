-- What somebody promises a customer that costs something: made by whoever holds the power, else after an approval.

create table work.commitments (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  kind text not null,
  amount numeric(14, 2),
  text text not null,
  state text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  approval uuid,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  primary key (tenant_id, id)
);
create index commitments_of_ticket on work.commitments (tenant_id, ticket, made_at);
select shared.scope('work.commitments');
