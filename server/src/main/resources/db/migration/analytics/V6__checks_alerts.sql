-- Every night the sums of the board are compared with what the tables of clocks and answers say. differences is a list.
create table analytics.nightly_checks (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  at timestamptz not null,
  compared int not null,
  differences jsonb not null,
  primary key (tenant_id, id)
);
create index newest_checks on analytics.nightly_checks (tenant_id, at desc);
select shared.scope_append_only('analytics.nightly_checks');

-- For which month the owner of an indicator was told that it is red: once.
create table analytics.owner_alerts (
  tenant_id uuid not null default shared.tenant(),
  code text not null,
  month date not null,
  owner uuid not null,
  at timestamptz not null,
  primary key (tenant_id, code, month)
);
select shared.scope_append_only('analytics.owner_alerts');
