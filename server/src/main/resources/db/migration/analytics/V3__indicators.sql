-- How a company looks after its indicators: owner, warning limit, smallest sample, period, who is told, what is published. Never
-- changed: each change is a further version with its reason, so that an old board shows what was agreed then.
create table analytics.indicator_settings (
  tenant_id uuid not null default shared.tenant(),
  code text not null,
  version bigint not null,
  owner uuid,
  warn numeric,
  minimum_sample int,
  period text,
  goals text[] not null,
  alert boolean not null,
  disclosed boolean not null,
  baseline_from date,
  baseline_to date,
  reason text not null,
  author uuid,
  at timestamptz not null,
  primary key (tenant_id, code, version)
);
select shared.scope_append_only('analytics.indicator_settings');
