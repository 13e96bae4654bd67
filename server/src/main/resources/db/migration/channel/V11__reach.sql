-- The same service everywhere: opening words, where and when a customer wants to be written to, when persons are there, how long customers wait.

-- The first words to a customer. channel and category null: for any; the closest fit is proposed.
create table channel.openings (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  channel text,
  category text,
  language text not null,
  words text not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (tenant_id, id)
);
select shared.scope('channel.openings');

create table channel.opening_uses (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  opening uuid not null,
  person uuid not null,
  at timestamptz not null,
  primary key (tenant_id, ticket)
);
select shared.scope_append_only('channel.opening_uses');

-- What a customer prefers. quiet_to before quiet_from: over midnight; in the company's zone.
create table channel.preferences (
  tenant_id uuid not null default shared.tenant(),
  customer uuid not null,
  channel text,
  quiet_from time,
  quiet_to time,
  changed_at timestamptz not null,
  primary key (tenant_id, customer)
);
select shared.scope('channel.preferences');

-- By which channel customers of a kind are written to when they do not say; the first that reaches them. tier or kind empty: any.
create table channel.channel_orders (
  tenant_id uuid not null default shared.tenant(),
  tier text not null,
  kind text not null,
  channels text[] not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (tenant_id, tier, kind)
);
select shared.scope('channel.channel_orders');

-- When persons are there, and the targets of a channel, in seconds and shares of a hundred. busy_after: how long without an answer until the
-- customer hears that all are busy.
create table channel.channel_rules (
  tenant_id uuid not null default shared.tenant(),
  channel text not null,
  calendar text,
  busy_after int,
  first_target int,
  reply_target int,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (tenant_id, channel)
);
select shared.scope('channel.channel_rules');

-- From words of a customer until a person answered them; the first of a ticket apart.
create table channel.waits (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  since timestamptz not null,
  first boolean not null,
  channel text not null,
  answered_at timestamptz,
  person uuid,
  ended_at timestamptz,
  primary key (tenant_id, ticket, since)
);
create index waits_open on channel.waits (tenant_id, since) where answered_at is null and ended_at is null;
create index waits_of_channel on channel.waits (tenant_id, channel, since desc, ticket);
select shared.scope('channel.waits');
