-- Connections to the outside: mailboxes, SMS providers, messenger accounts, chat sites, telephone systems. What is secret in their
-- settings lies in sealed, encrypted under a key outside the database.
create table channel.connectors (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  kind text not null,
  name text not null,
  settings jsonb not null default '{}',
  sealed bytea,
  in_charge uuid not null,
  enabled boolean not null,
  version int not null default 1,
  -- What was seen last: UNTRIED, OK or FAILING.
  health text not null default 'UNTRIED',
  ok_at timestamptz,
  problem text,
  problem_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id)
);
create index connectors_of_kind on channel.connectors (tenant_id, kind, id);
select shared.scope('channel.connectors');

-- Each word that came or went through a connector, and what became of it. external_id: what the other side calls it, or for what we send
-- the reason that made it necessary; it is taken, and sent, once. body is kept as long as the log is.
create table channel.deliveries (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  connector uuid not null,
  direction text not null,
  external_id text not null,
  -- What a provider calls what we sent, for its receipts.
  provider_id text,
  kind text not null,
  peer text not null,
  peer_name text,
  customer uuid,
  ticket uuid,
  message uuid,
  body text not null,
  files uuid[] not null default '{}',
  state text not null,
  problem text,
  tries int not null default 0,
  due_at timestamptz not null,
  claimed_until timestamptz,
  at timestamptz not null,
  settled_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, connector, direction, external_id)
);
create index deliveries_due on channel.deliveries (tenant_id, due_at) where state in ('PENDING', 'CLAIMED');
create index deliveries_of_connector on channel.deliveries (tenant_id, connector, id desc);
create index deliveries_by_state on channel.deliveries (tenant_id, connector, state, id desc);
create index deliveries_of_peer on channel.deliveries (tenant_id, connector, peer, id desc);
create index deliveries_of_ticket on channel.deliveries (tenant_id, ticket, id) where ticket is not null;
create index deliveries_of_provider on channel.deliveries (tenant_id, connector, provider_id) where provider_id is not null;
select shared.scope('channel.deliveries');

-- Through what an answer on a ticket leaves: where the customer was heard last, unless somebody chose. connector null: by mail.
create table channel.routes (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  connector uuid,
  peer text,
  chosen_by uuid,
  changed_at timestamptz not null,
  primary key (tenant_id, ticket)
);
create index routes_of_peer on channel.routes (tenant_id, connector, peer, changed_at desc);
select shared.scope('channel.routes');
