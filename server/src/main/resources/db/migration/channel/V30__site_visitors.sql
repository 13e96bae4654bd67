-- Who is on a web site now, whether he chats or not. No fact: a row counts for a minute after its last beat and is gone half an hour after it, so
-- that it may be lost with the database's machine. visit_hash: of what the browser calls its visit. visitor: who he is, if he chatted before.
-- No index holds what a beat changes, so that beats stay in their pages.
create unlogged table channel.site_visitors (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  connector uuid not null,
  visit_hash bytea not null,
  visitor uuid,
  title text not null,
  path text not null,
  language text not null,
  pages int not null,
  -- Turned an invitation down, ours or that of the page.
  declined boolean not null,
  since timestamptz not null,
  page_since timestamptz not null,
  seen_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, connector, visit_hash)
) with (fillfactor = 50);
create index site_visitors_since on channel.site_visitors (tenant_id, since, id);
select shared.scope('channel.site_visitors');

-- Invitations into a chat by a person. visit: the row of the one who was on the site. visitor: who accepted, as soon as he has a token; chat: what
-- became of it. accepted is null until he answers.
create table channel.chat_invitations (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  connector uuid not null,
  visit uuid not null,
  visitor uuid,
  person uuid not null,
  words text not null,
  page text not null,
  sent_at timestamptz not null,
  shown_at timestamptz,
  answered_at timestamptz,
  accepted boolean,
  chat uuid,
  primary key (tenant_id, id)
);
create index chat_invitations_of_visit on channel.chat_invitations (tenant_id, visit, id desc);
create index chat_invitations_of_person on channel.chat_invitations (tenant_id, person, sent_at desc);
create index chat_invitations_accepted on channel.chat_invitations (tenant_id, visitor) where accepted and chat is null;
select shared.scope('channel.chat_invitations');
