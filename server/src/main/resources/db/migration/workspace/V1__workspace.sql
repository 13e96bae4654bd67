-- What belongs to no single module: taking over files, and views that say what one module may read of another.

grant usage on schema workspace to chengnuo_app;

-- One file being taken over. rows_read is the position behind the last batch; claim is the process whose turn it is.
create table workspace.imports (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  kind text not null,
  source text not null,
  file_name text not null,
  sha256 text not null,
  mapping jsonb not null,
  state text not null,
  claim uuid not null,
  rows_read bigint not null default 0,
  read bigint not null default 0,
  created bigint not null default 0,
  skipped bigint not null default 0,
  failed bigint not null default 0,
  reason text,
  started_by uuid,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, id)
);
create unique index one_import_of_a_file_at_a_time on workspace.imports (tenant_id, kind, source, sha256) where state = 'RUNNING';
select shared.scope('workspace.imports');

-- The rows that were not taken, and why.
create table workspace.import_rows (
  tenant_id uuid not null default shared.tenant(),
  import uuid not null,
  row bigint not null,
  key text not null,
  outcome text not null,
  field text,
  reason text not null,
  primary key (tenant_id, import, row),
  foreign key (tenant_id, import) references workspace.imports (tenant_id, id)
);
select shared.scope_append_only('workspace.import_rows');

-- What was taken, by the key it had where it came from: never twice. kind also PEOPLE and TEAMS named in files.
create table workspace.imported_keys (
  tenant_id uuid not null default shared.tenant(),
  kind text not null,
  source text not null,
  key text not null,
  subject uuid not null,
  primary key (tenant_id, kind, source, key)
);
select shared.scope_append_only('workspace.imported_keys');
