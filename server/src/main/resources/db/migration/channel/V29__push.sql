-- The key pair by which push services know a company (VAPID, RFC 8292). public_key: X.509; sealed: the private key (PKCS #8), encrypted, bound to id.
create table channel.push_keys (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  public_key bytea not null,
  sealed bytea not null,
  made_at timestamptz not null,
  primary key (tenant_id)
);
select shared.scope('channel.push_keys');

-- Browsers that want to be told (RFC 8030). tickets: of what; null: of everything of the customer. public_key: uncompressed, of the browser (RFC 8291);
-- sealed: the secret it shares with us, encrypted, bound to id. session: whose sign-out ends it.
create table channel.push_subscriptions (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  session uuid not null,
  customer uuid not null,
  tickets uuid[],
  endpoint text not null,
  public_key bytea not null,
  sealed bytea not null,
  made_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, endpoint)
);
create index push_subscriptions_of_customer on channel.push_subscriptions (tenant_id, customer);
create index push_subscriptions_of_session on channel.push_subscriptions (tenant_id, session);
select shared.scope('channel.push_subscriptions');
