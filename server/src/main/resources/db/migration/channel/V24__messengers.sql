-- SMS and messengers. parts: how many short messages one text became.
alter table channel.deliveries add column parts int not null default 1;

-- What one node does for all, by the clock of the database: the line to an SMS centre, the reading of an account.
create table channel.leases (
  tenant_id uuid not null default shared.tenant(),
  connector uuid not null,
  name text not null,
  holder uuid not null,
  held_until timestamptz not null,
  primary key (tenant_id, connector, name)
);
select shared.scope('channel.leases');

-- Numbers that want no notices by SMS.
create table channel.sms_stops (
  tenant_id uuid not null default shared.tenant(),
  phone text not null,
  words text not null,
  at timestamptz not null,
  primary key (tenant_id, phone)
);
select shared.scope('channel.sms_stops');

-- Pieces of a long SMS that came, until the last one is here.
create table channel.sms_pieces (
  tenant_id uuid not null default shared.tenant(),
  connector uuid not null,
  phone text not null,
  reference int not null,
  pieces int not null,
  piece int not null,
  words text not null,
  at timestamptz not null,
  primary key (tenant_id, connector, phone, reference, pieces, piece)
);
select shared.scope('channel.sms_pieces');

-- Keys to the APIs of messengers, the same for all nodes; sealed.
create table channel.access_tokens (
  tenant_id uuid not null default shared.tenant(),
  connector uuid not null,
  sealed bytea not null,
  expires_at timestamptz not null,
  primary key (tenant_id, connector)
);
select shared.scope('channel.access_tokens');

-- Pictures, voices and files that a messenger told of and did not give yet.
create table channel.awaited_files (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  connector uuid not null,
  external_id text not null,
  peer text not null,
  peer_name text,
  identity_kind text not null,
  identity_value text not null,
  place text not null,
  name text not null,
  at timestamptz not null,
  tries int not null default 0,
  due_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, connector, external_id)
);
create index awaited_files_due on channel.awaited_files (tenant_id, due_at);
select shared.scope('channel.awaited_files');

-- How far the messages of an account that is read page by page were taken, and whether there is news. ticket: what its callback gave us to
-- read with.
create table channel.message_cursors (
  tenant_id uuid not null default shared.tenant(),
  connector uuid not null,
  account text not null,
  cursor text not null default '',
  ticket text not null default '',
  tries int not null default 0,
  due_at timestamptz,
  primary key (tenant_id, connector, account)
);
create index message_cursors_due on channel.message_cursors (tenant_id, due_at) where due_at is not null;
select shared.scope('channel.message_cursors');

-- Where a robot may answer a conversation for a while; sealed.
create table channel.reply_hooks (
  tenant_id uuid not null default shared.tenant(),
  connector uuid not null,
  peer text not null,
  id uuid not null,
  sealed bytea not null,
  expires_at timestamptz not null,
  primary key (tenant_id, connector, peer)
);
select shared.scope('channel.reply_hooks');

-- Somebody on a messenger says that a phone number or mail address is his, and was sent a code there. The code is kept as a hash.
create table channel.bindings (
  tenant_id uuid not null default shared.tenant(),
  connector uuid not null,
  peer text not null,
  id uuid not null,
  kind text not null,
  value text not null,
  code bytea not null,
  tries int not null default 0,
  expires_at timestamptz not null,
  primary key (tenant_id, connector, peer)
);
select shared.scope('channel.bindings');
