-- The next version while it is worked on: edited clause by clause, proposed, approved, signed, published.

-- At most one is open in a company. edits counts what was changed; base is the version it began from.
create table policy.drafts (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  base uuid not null,
  document jsonb not null,
  state text not null,                   -- EDITING, ASKED, APPROVED, PUBLISHED, DISCARDED
  reason text,
  effective_from timestamptz,
  sponsor uuid,
  proposed_by uuid,
  approval uuid,
  approved_by uuid,
  approved_at timestamptz,
  verdict text,                          -- what was said when it was sent back
  published uuid,
  begun_by uuid,
  begun_at timestamptz not null,
  edits bigint not null default 0,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create unique index drafts_open on policy.drafts (tenant_id) where state in ('EDITING', 'ASKED', 'APPROVED');
create index drafts_approval on policy.drafts (tenant_id, approval) where approval is not null;
select shared.scope('policy.drafts');

-- One row for each change of a part ("clause 3.5"): who made what of it. The last row of a part is its version for whoever edits it.
create table policy.draft_edits (
  tenant_id uuid not null default shared.tenant(),
  draft uuid not null,
  edit bigint not null,
  part text not null,
  before jsonb,
  after jsonb,
  edited_by uuid,
  edited_at timestamptz not null,
  primary key (tenant_id, draft, edit),
  foreign key (tenant_id, draft) references policy.drafts (tenant_id, id)
);
create index draft_edits_part on policy.draft_edits (tenant_id, draft, part, edit desc);
select shared.scope_append_only('policy.draft_edits');

-- The sponsor stands for it, with money and posts; edits says what exactly was signed.
create table policy.signatures (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  draft uuid not null,
  edits bigint not null,
  sponsor uuid not null,
  budget numeric(14, 2) not null,
  posts int not null,
  words text,
  signed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, draft) references policy.drafts (tenant_id, id)
);
create index signatures_of_draft on policy.signatures (tenant_id, draft, signed_at desc);
select shared.scope_append_only('policy.signatures');

-- What is said about a clause while it is worked on, and afterwards.
create table policy.remarks (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  clause text not null,
  words text not null,
  said_by uuid,
  said_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  primary key (tenant_id, id)
);
create index remarks_of_clause on policy.remarks (tenant_id, clause, said_at desc, id desc);
create index remarks_said on policy.remarks (tenant_id, said_at desc, id desc);
select shared.scope('policy.remarks');
