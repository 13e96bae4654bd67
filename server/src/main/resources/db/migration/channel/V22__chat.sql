-- Live chat on web sites. A visitor is a browser that holds a token; what is said with him is one stream of numbered lines over all his chats.
create table channel.chat_visitors (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  connector uuid not null,
  -- Of the token, which only the visitor's browser has.
  token_hash bytea not null,
  name text,
  -- A mail address or phone nobody has proven, sealed; forgotten when the visitor has become a customer.
  contact bytea,
  language text not null,
  page text,
  customer uuid,
  last_line int not null default 0,
  -- How far the visitor has read.
  read_line int not null default 0,
  created_at timestamptz not null,
  heard_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash)
);
select shared.scope('channel.chat_visitors');

create table channel.chats (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  connector uuid not null,
  visitor uuid not null,
  state text not null,
  ticket uuid,
  agent uuid,
  -- How far the agent has read.
  agent_read int not null default 0,
  begun_at timestamptz not null,
  waiting_since timestamptz,
  taken_at timestamptz,
  answered_at timestamptz,
  ended_at timestamptz,
  last_at timestamptz not null,
  primary key (tenant_id, id)
);
create index chats_of_visitor on channel.chats (tenant_id, visitor, id desc);
create index chats_waiting on channel.chats (tenant_id, connector, waiting_since, id) where state = 'WAITING';
create index chats_of_agent on channel.chats (tenant_id, agent) where state = 'TALKING';
create index chats_quiet on channel.chats (tenant_id, state, last_at) where state in ('BOT', 'WAITING', 'TALKING');
create index chats_of_ticket on channel.chats (tenant_id, ticket) where ticket is not null;
-- A visitor has one open chat.
create unique index chats_open on channel.chats (tenant_id, visitor) where state in ('BOT', 'WAITING', 'TALKING');
select shared.scope('channel.chats');

-- origin: what made the line necessary (the writer's own id of it, or the delivery it came by); for the same reason there is one line.
create table channel.chat_lines (
  tenant_id uuid not null default shared.tenant(),
  visitor uuid not null,
  line int not null,
  chat uuid not null,
  at timestamptz not null,
  author text not null,
  -- Among colleagues: the visitor never sees it.
  internal boolean not null default false,
  person uuid,
  words text not null,
  files jsonb not null default '[]',
  origin text not null,
  primary key (tenant_id, visitor, line),
  unique (tenant_id, visitor, origin)
);
select shared.scope('channel.chat_lines');

-- Colleagues in a chat beside its agent: called in to speak, or listening.
create table channel.chat_guests (
  tenant_id uuid not null default shared.tenant(),
  chat uuid not null,
  person uuid not null,
  speaks boolean not null,
  asked_by uuid not null,
  at timestamptz not null,
  primary key (tenant_id, chat, person)
);
create index chats_of_guest on channel.chat_guests (tenant_id, person, at desc);
select shared.scope('channel.chat_guests');
