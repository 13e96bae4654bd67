-- What the company promises. A version is published whole and never changes; the next one replaces it from its day on.

grant usage on schema policy to chengnuo_app;

create table policy.policy_versions (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  revision bigint not null,              -- 1, 2, 3 … in order of publication
  number text not null,                  -- what people say: 1.0, 1.1, 2.0
  effective_from timestamptz not null,
  published_at timestamptz not null,
  author uuid,
  reason text not null,
  document jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, revision),
  unique (tenant_id, number)
);
select shared.scope_append_only('policy.policy_versions');

-- Every change of a target, with its reason: the history of one promise across versions.
create table policy.target_changes (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  promise text not null,
  version uuid not null,
  before jsonb not null,
  after jsonb not null,
  reason text not null,
  basis text,
  author uuid,
  effective_from timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id)
);
create index target_changes_of_promise on policy.target_changes (tenant_id, promise, changed_at desc);
select shared.scope_append_only('policy.target_changes');
