-- The ground floor: tenants, the log of facts, listeners' positions, idempotency, files.

-- The tenant of the running transaction; null (and so no rows) when nobody set it.
create function shared.tenant() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.tenant', true), '')::uuid;

-- Gives a table to the application, each tenant seeing its own rows only. The net below every query.
create function shared.scope(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant_scope on %s using (tenant_id = shared.tenant()) with check (tenant_id = shared.tenant())', target);
  execute format('grant select, insert, update, delete on %s to chengnuo_app', target);
end $$;

-- As scope, but what is written stays as it was written.
create function shared.scope_append_only(target regclass) returns void language plpgsql as $$
begin
  perform shared.scope(target);
  execute format('revoke update, delete on %s from chengnuo_app', target);
end $$;

grant usage on schema shared to chengnuo_app;

-- The register of companies. Not tenant-scoped: it says which tenant a host belongs to.
create table shared.tenants (
  id uuid primary key,
  name text not null,
  host text unique,
  locale text not null,
  zone text not null,
  created_at timestamptz not null
);
grant select, insert on shared.tenants to chengnuo_app;
grant update (name, host, locale, zone) on shared.tenants to chengnuo_app;

-- What happened, once, in the transaction that made it true. Read in commit order by (tx, position):
-- position alone is taken before commit, so a later position may become visible first.
create table shared.facts (
  tenant_id uuid not null default shared.tenant(),
  position bigint generated always as identity,
  tx xid8 not null default pg_current_xact_id(),
  id uuid not null,
  kind text not null,
  subject uuid not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  actor_kind text not null,
  actor uuid,
  source text not null,
  trace text,
  body jsonb not null,
  primary key (tenant_id, position)
);
create index facts_in_commit_order on shared.facts (tenant_id, tx, position);
create index facts_of_subject on shared.facts (tenant_id, subject, position);
create index facts_by_kind on shared.facts (tenant_id, kind, occurred_at desc, position desc);
select shared.scope_append_only('shared.facts');

-- How far each listener has read the log.
create table shared.listeners (
  tenant_id uuid not null default shared.tenant(),
  name text not null,
  tx xid8 not null,
  position bigint not null,
  moved_at timestamptz not null default now(),
  primary key (tenant_id, name)
);
select shared.scope('shared.listeners');

-- Facts a listener could not take after its tries; others go on.
create table shared.quarantined_facts (
  tenant_id uuid not null default shared.tenant(),
  listener text not null,
  position bigint not null,
  error text not null,
  since timestamptz not null default now(),
  primary key (tenant_id, listener, position)
);
select shared.scope('shared.quarantined_facts');

-- Answers already given, by the key a caller chose.
create table shared.idempotent_answers (
  tenant_id uuid not null default shared.tenant(),
  actor text not null,
  route text not null,
  key text not null,
  request_hash bytea not null,
  status int,
  headers jsonb,
  body bytea,
  created_at timestamptz not null default now(),
  primary key (tenant_id, actor, route, key)
);
create index idempotent_answers_by_age on shared.idempotent_answers (tenant_id, created_at);
select shared.scope('shared.idempotent_answers');

-- What is known of a stored file; the bytes lie in the file store under this id.
create table shared.files (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  owner_kind text,
  owner uuid,
  created_by uuid,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create index files_of_owner on shared.files (tenant_id, owner_kind, owner);
select shared.scope('shared.files');

-- Due work of db-scheduler. Not tenant-scoped: a task names its tenant in its data.
create table shared.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on shared.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on shared.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on shared.scheduled_tasks (priority desc, execution_time);
grant select, insert, update, delete on shared.scheduled_tasks to chengnuo_app;
