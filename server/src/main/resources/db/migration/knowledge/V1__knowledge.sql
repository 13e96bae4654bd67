-- What the company tells its customers, once: articles, what of them is published, and the talks of the bot.

grant usage on schema knowledge to chengnuo_app;

-- An article as it is written now. What readers see is the edition of that number; null when nothing is shown.
create table knowledge.articles (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  state text not null,
  title text not null,
  body text not null,
  category text,
  language text not null,
  questions text[] not null default '{}',
  valid_from date,
  valid_to date,
  written_by uuid not null,
  written_at timestamptz not null,
  edition int,
  editions int not null default 0,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index articles_by_time on knowledge.articles (tenant_id, written_at desc, id desc);
create index articles_shown on knowledge.articles (tenant_id, language, category, title, id) where edition is not null;
select shared.scope('knowledge.articles');

-- What was published, as it was: who wrote it and who else let it out. Never changed.
create table knowledge.editions (
  tenant_id uuid not null default shared.tenant(),
  article uuid not null,
  edition int not null,
  title text not null,
  body text not null,
  category text,
  language text not null,
  questions text[] not null default '{}',
  valid_from date,
  valid_to date,
  written_by uuid not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (tenant_id, article, edition)
);
select shared.scope_append_only('knowledge.editions');

-- Grows with each change of what is published: nodes make their index anew when it has grown.
create table knowledge.shelves (
  tenant_id uuid not null default shared.tenant(),
  changes bigint not null,
  primary key (tenant_id)
);
select shared.scope('knowledge.shelves');

-- Did it help? One word of each reader; the last counts.
create table knowledge.votes (
  tenant_id uuid not null default shared.tenant(),
  article uuid not null,
  voter text not null,
  helpful boolean not null,
  way text not null,
  at timestamptz not null,
  primary key (tenant_id, article, voter)
);
select shared.scope('knowledge.votes');

-- Where a talk with the bot stands: what it offered last, the form it fills.
create table knowledge.talks (
  tenant_id uuid not null default shared.tenant(),
  connector uuid not null,
  peer text not null,
  state jsonb not null,
  changed_at timestamptz not null,
  primary key (tenant_id, connector, peer)
);
create index talks_by_time on knowledge.talks (tenant_id, changed_at);
select shared.scope('knowledge.talks');

-- What the bot heard and what it did about it: answered (with which article), offered, asked, handed over, missed.
create table knowledge.bot_turns (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  connector uuid not null,
  peer text not null,
  customer uuid,
  words text not null,
  outcome text not null,
  article uuid,
  edition int,
  confidence numeric(4,3),
  helpful boolean,
  at timestamptz not null,
  primary key (tenant_id, id)
);
create index bot_turns_by_time on knowledge.bot_turns (tenant_id, at desc, id desc);
create index bot_turns_by_outcome on knowledge.bot_turns (tenant_id, outcome, at desc, id desc);
create index bot_turns_of_peer on knowledge.bot_turns (tenant_id, connector, peer, id desc);
select shared.scope('knowledge.bot_turns');
