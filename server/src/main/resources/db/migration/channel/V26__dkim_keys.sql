-- Keys that sign our mail (RFC 6376). Of a domain one signs; another may wait for its record, and those before it may stand until the mails
-- they signed have arrived. sealed: the private key, PKCS 8, readable only with a key outside the database.
create table channel.dkim_keys (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  domain text not null,
  selector text not null,
  public_key bytea not null,
  sealed bytea not null,
  state text not null check (state in ('WAITING', 'ACTIVE', 'RETIRED')),
  made_at timestamptz not null,
  active_at timestamptz,
  retired_at timestamptz,
  checked_at timestamptz,
  problem text,
  primary key (tenant_id, id),
  unique (tenant_id, domain, selector)
);
create unique index dkim_keys_active on channel.dkim_keys (tenant_id, domain) where state = 'ACTIVE';
select shared.scope('channel.dkim_keys');
