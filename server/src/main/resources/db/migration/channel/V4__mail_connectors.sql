-- Mailboxes that we read by IMAP: how far, and which node does. place: the server and folder that the numbers below belong to.
-- seen_until: up to this number what somebody read elsewhere before us is left alone. held_until is by the clock of the database.
-- refresh_token: the newest a token server gave us, sealed.
create table channel.mailboxes (
  tenant_id uuid not null default shared.tenant(),
  connector uuid not null,
  place text not null default '',
  uid_validity bigint not null default 0,
  last_uid bigint not null default 0,
  seen_until bigint not null default 0,
  holder uuid,
  held_until timestamptz,
  refresh_token bytea,
  primary key (tenant_id, connector)
);
select shared.scope('channel.mailboxes');

create index received_mails_of_mailbox on channel.received_mails (tenant_id, mailbox, id desc);

-- From which of our addresses a mail goes, and what it answers, so that mail programs show one conversation. Null sender: the address of
-- the mail server's settings. person: the colleague it goes to.
alter table channel.outgoing_mails
  add column sender text,
  add column sender_name text,
  add column in_reply_to text,
  add column answers text[] not null default '{}',
  add column person uuid;
