-- How requests are worked through. A version is published whole and never changes; a request keeps the one it began under.

grant usage on schema procedure to chengnuo_app;

create table procedure.versions (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  key text not null,
  revision int not null,                 -- 1, 2, 3 … for its key, in order of publication
  retired boolean not null,              -- from this one on given to no new request
  published_at timestamptz not null,
  author uuid,
  reason text not null,
  document jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, key, revision)
);
select shared.scope_append_only('procedure.versions');

-- What somebody works on; at most one for each procedure. base: the revision it began from, 0 for a new procedure.
create table procedure.drafts (
  tenant_id uuid not null default shared.tenant(),
  key text not null,
  base int not null,
  document jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null,
  version bigint not null,
  primary key (tenant_id, key)
);
select shared.scope('procedure.drafts');
