-- With what the softphone of a person registers at the extension he has there. login: null when it is the extension itself.
-- sealed: the password, encrypted, bound to connector and person.
create table channel.sip_accounts (
  tenant_id uuid not null default shared.tenant(),
  connector uuid not null,
  person uuid not null,
  login text,
  sealed bytea not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (tenant_id, connector, person)
);
create index sip_accounts_of_person on channel.sip_accounts (tenant_id, person);
select shared.scope('channel.sip_accounts');
