-- Files put down in the browser to be taken over, and mappings kept for the next file of their kind.

-- header, first_rows and mapping are what the screen shows before anything is written; rehearsal is what a dry run found.
create table workspace.uploads (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  kind text not null,
  file_name text not null,
  sha256 text not null,
  format text not null,
  header jsonb not null,
  first_rows jsonb not null,
  mapping jsonb not null,
  state text not null,
  rows_read bigint not null default 0,
  rehearsal jsonb,
  refused text,
  put_down_by uuid not null,
  put_down_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
select shared.scope('workspace.uploads');

create table workspace.saved_mappings (
  tenant_id uuid not null default shared.tenant(),
  kind text not null,
  source text not null,
  mapping jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (tenant_id, kind, source)
);
select shared.scope('workspace.saved_mappings');
