-- The management table (制度表): one row for each service node, drawn from procedures, clauses and targets, and from what people typed.

grant usage on schema blueprint to chengnuo_app;

-- What is worked on: the table of the company (base null) and those derived from it. The document holds only what was typed.
create table blueprint.sheets (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  name text not null,
  about text not null,                   -- for which project or line of business; empty for the company's own
  base uuid,                             -- the sheet it is derived from
  base_revision int,                     -- the release of the base it follows
  document jsonb not null,
  approval uuid,                         -- asked for and not decided yet
  approval_reason text,
  asked_by uuid,
  created_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz not null,
  version bigint not null default 1,
  primary key (tenant_id, id),
  check ((base is null) = (base_revision is null))
);
create unique index sheets_one_base on blueprint.sheets (tenant_id) where base is null;
select shared.scope('blueprint.sheets');

-- What was published: the whole table as it was then, cell by cell with where each came from.
create table blueprint.releases (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  sheet uuid not null,
  revision int not null,
  policy text not null,                  -- the number of the policy's version it was drawn from
  published_at timestamptz not null,
  author uuid,
  reason text not null,
  base_revision int,
  nodes jsonb not null,
  rehearsal jsonb,                       -- the result of the rehearsal it was published with
  primary key (tenant_id, id),
  unique (tenant_id, sheet, revision)
);
select shared.scope_append_only('blueprint.releases');

-- Which post of the company answers for a role that policy and procedures name.
create table blueprint.staffing (
  tenant_id uuid not null default shared.tenant(),
  role text not null,
  post uuid not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (tenant_id, role)
);
select shared.scope('blueprint.staffing');
