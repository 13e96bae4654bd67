-- Indicators a company makes of others by an expression. Never changed: each change is a further version with its reason.
create table analytics.composed_indicators (
  tenant_id uuid not null default shared.tenant(),
  code text not null,
  version bigint not null,
  name_zh text not null,
  name_en text not null,
  expression text not null,
  unit text not null,
  direction text not null,
  target numeric,
  goals text[] not null,
  clause text,
  retired boolean not null,
  reason text not null,
  author uuid,
  at timestamptz not null,
  primary key (tenant_id, code, version)
);
select shared.scope_append_only('analytics.composed_indicators');
