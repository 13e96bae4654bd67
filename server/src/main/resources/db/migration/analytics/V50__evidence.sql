-- Packs of evidence for third parties, kept; the file itself is in the store of files, owned by the pack.
create table analytics.evidence_packs (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  from_day date not null,
  to_day date not null,
  language text not null,
  state text not null,                   -- WAITING, RUNNING, READY, FAILED
  progress int not null,
  asked_by uuid,
  asked_at timestamptz not null,
  ready_at timestamptz,
  sha256 text,
  size bigint,
  primary key (tenant_id, id)
);
create index evidence_packs_newest on analytics.evidence_packs (tenant_id, asked_at desc, id desc);
select shared.scope('analytics.evidence_packs');

-- The company's key for signing. sealed: AES-GCM under a key outside the database.
create table analytics.signing_keys (
  tenant_id uuid not null default shared.tenant(),
  sealed bytea not null,
  certificate bytea not null,
  made_at timestamptz not null,
  primary key (tenant_id)
);
select shared.scope('analytics.signing_keys');
