-- The doors of the customer: mail going out, the portal's codes, links and sessions, and how often somebody tried.

grant usage on schema channel to chengnuo_app;

-- Mail going out. A row is written in the transaction that made it necessary and never sent from there; message_id stays the
-- same over every try, so that a receiver recognises a second copy.
create table channel.outgoing_mails (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  kind text not null,
  reason text not null,
  recipient text not null,
  recipient_name text,
  locale text not null,
  subject text not null,
  body text not null,
  message_id text not null,
  ticket uuid,
  state text not null,
  tries int not null default 0,
  due_at timestamptz not null,
  claimed_until timestamptz,
  sent_at timestamptz,
  problem text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, reason)
);
create index outgoing_mails_due on channel.outgoing_mails (tenant_id, due_at) where state in ('PENDING', 'CLAIMED');
create index outgoing_mails_of_ticket on channel.outgoing_mails (tenant_id, ticket, created_at);
create index outgoing_mails_by_state on channel.outgoing_mails (tenant_id, state, id desc);
select shared.scope('channel.outgoing_mails');

-- How often something was tried within a window of time. key is a hash: an address, a network, a link.
create table channel.attempts (
  tenant_id uuid not null default shared.tenant(),
  name text not null,
  key bytea not null,
  window_start timestamptz not null,
  tries int not null,
  primary key (tenant_id, name, key, window_start)
);
create index attempts_by_age on channel.attempts (tenant_id, window_start);
select shared.scope('channel.attempts');

-- One-time codes. code_hash and customer are null until the address was found to be a customer's.
create table channel.portal_codes (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  address text not null,
  locale text not null,
  customer uuid,
  ticket uuid,
  code_hash bytea,
  tries int not null default 0,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, id)
);
create index portal_codes_of_address on channel.portal_codes (tenant_id, address, asked_at desc);
create index portal_codes_by_age on channel.portal_codes (tenant_id, asked_at);
select shared.scope('channel.portal_codes');

-- Links that open one ticket, shown once; only their hash is kept.
create table channel.portal_links (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  token_hash bytea not null,
  customer uuid not null,
  ticket uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash)
);
create index portal_links_of_ticket on channel.portal_links (tenant_id, ticket);
select shared.scope('channel.portal_links');

-- Who is in the portal. tickets null: all of the customer's, because the address was proven; else only these.
create table channel.portal_sessions (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  token_hash bytea not null,
  customer uuid not null,
  tickets uuid[],
  began_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash)
);
create index portal_sessions_by_age on channel.portal_sessions (tenant_id, expires_at);
select shared.scope('channel.portal_sessions');
