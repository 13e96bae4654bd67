-- Mail that came in. The bytes lie in the file store before anybody reads them; the same bytes through the same mailbox are the same
-- mail, however often they are delivered. state: RECEIVED until it is read, then what became of it.
create table channel.received_mails (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  mailbox text not null,
  sha256 text not null,
  file uuid not null,
  size bigint not null,
  state text not null,
  reason text,
  message_id text,
  sender text,
  sender_name text,
  subject text,
  ticket uuid,
  message uuid,
  received_at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid,
  version int not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, mailbox, sha256)
);
create index received_mails_by_state on channel.received_mails (tenant_id, state, id desc);
create index received_mails_by_message_id on channel.received_mails (tenant_id, message_id) where message_id is not null;
create index received_mails_of_ticket on channel.received_mails (tenant_id, ticket, id) where ticket is not null;
select shared.scope('channel.received_mails');

-- To find what a reply answers.
create index outgoing_mails_by_message_id on channel.outgoing_mails (tenant_id, message_id);
