-- What happened outside the product and is written down by hand: drills, trainings, outages, reviews, staffing. Never changed: a
-- correction is a further entry that names the one it replaces and why. root is the first entry of such a chain.
create table analytics.register_entries (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  root uuid not null,
  corrects uuid,
  kind text not null,
  title text not null,
  unit uuid,
  day date not null,
  begins timestamptz,
  ends timestamptz,
  number numeric,
  out_of numeric,
  note text,
  withdrawn boolean not null,
  reason text,
  files_of uuid,
  source text not null,
  entered_by uuid,
  entered_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, corrects) references analytics.register_entries (tenant_id, id)
);
-- An entry is corrected once; the next correction corrects the correction.
create unique index one_correction on analytics.register_entries (tenant_id, corrects) where corrects is not null;
create index newest_entries on analytics.register_entries (tenant_id, day desc, id desc);
create index entries_of_kind on analytics.register_entries (tenant_id, kind, day desc, id desc);
create index corrections_of_entry on analytics.register_entries (tenant_id, root, entered_at);
select shared.scope_append_only('analytics.register_entries');
