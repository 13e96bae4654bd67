-- Requests for service, what was said about them and what became of them.

grant usage on schema ticket to chengnuo_app;

-- The next number of the company, without making two openings wait for each other: a sequence a company. Owned by the
-- migration's role, because the application may create nothing.
create function ticket.take_number(prefix text) returns text
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  taken bigint;
  sequence text := 'ticket."numbers of ' || shared.tenant() || '"';
begin
  if shared.tenant() is null then
    raise exception 'no tenant';
  end if;
  if to_regclass(sequence) is null then
    perform pg_advisory_xact_lock(hashtextextended(sequence, 0));
    execute 'create sequence if not exists ' || sequence;
  end if;
  taken := nextval(sequence::regclass);
  return prefix || lpad(taken::text, greatest(6, length(taken::text)), '0');
end $$;
revoke all on function ticket.take_number(text) from public;
grant execute on function ticket.take_number(text) to chengnuo_app;

create table ticket.tickets (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  number text not null,
  version int not null default 1,
  status text not null,
  subject text not null,
  body text not null,
  channel text not null,
  customer uuid not null,
  -- What it is about and how much it weighs.
  category text not null,
  problem_class text,
  complexity text not null,
  major boolean not null,
  urgency text not null,
  impact text not null,
  tier text not null,
  priority text not null,
  risks text[] not null,
  policy_version uuid,
  -- Who answers for it.
  team uuid,
  unit uuid,
  handler uuid,
  first_responder uuid,
  -- A transfer that waits for the other side; null when none does.
  transfer uuid,
  transfer_team uuid,
  transfer_person uuid,
  transfers int not null default 0,
  reopenings int not null default 0,
  -- The present delivery, as far as it has come; a dispute or a reopening clears it.
  delivery uuid,
  delivered_at timestamptz,
  confirmed_at timestamptz,
  verified_at timestamptz,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  answered_at timestamptz,
  waiting_since timestamptz,
  closed_at timestamptz,
  -- Kept by whoever keeps clocks; so that lists sort by it.
  next_due_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, number)
);
select shared.scope('ticket.tickets');

-- Each list of the workspace walks one of these from its end; id breaks ties.
create index tickets_newest on ticket.tickets (tenant_id, opened_at, id);
create index tickets_changed on ticket.tickets (tenant_id, changed_at, id);
create index tickets_of_status on ticket.tickets (tenant_id, status, opened_at, id);
create index tickets_of_team on ticket.tickets (tenant_id, team, opened_at, id);
create index tickets_of_customer on ticket.tickets (tenant_id, customer, opened_at, id);
create index open_tickets_of_handler on ticket.tickets (tenant_id, handler, opened_at, id) where closed_at is null;
create index open_tickets_of_first_responder on ticket.tickets (tenant_id, first_responder, opened_at, id) where closed_at is null;
create index open_tickets_by_priority on ticket.tickets (tenant_id, priority, opened_at, id) where closed_at is null;
create index open_tickets_by_due on ticket.tickets (tenant_id, next_due_at, id) where closed_at is null and next_due_at is not null;
create index tickets_in_transfer on ticket.tickets (tenant_id, transfer_team, opened_at, id) where transfer is not null;

-- The conversation: customer and staff, and what the product tells the customer by itself (author SYSTEM, notice = which).
create table ticket.messages (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  id uuid not null,
  author_kind text not null,
  author uuid,
  visibility text not null,
  kind text,
  notice text,
  body text not null,
  at timestamptz not null,
  primary key (tenant_id, ticket, id),
  foreign key (tenant_id, ticket) references ticket.tickets (tenant_id, id)
);
select shared.scope_append_only('ticket.messages');

-- The files of a message or a delivery; the bytes lie in the file store.
create table ticket.attachments (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  file uuid not null,
  message uuid,
  delivery uuid,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  primary key (tenant_id, ticket, file),
  foreign key (tenant_id, ticket) references ticket.tickets (tenant_id, id)
);
select shared.scope_append_only('ticket.attachments');

create table ticket.transfers (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  from_person uuid,
  from_team uuid,
  to_team uuid not null,
  to_person uuid,
  reason text not null,
  requested_by uuid,
  requested_at timestamptz not null,
  accepted_at timestamptz,
  declined_at timestamptz,
  decided_by uuid,
  decided_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket) references ticket.tickets (tenant_id, id)
);
create index transfers_of_ticket on ticket.transfers (tenant_id, ticket, requested_at);
create unique index one_transfer_waits on ticket.transfers (tenant_id, ticket) where accepted_at is null and declined_at is null;
select shared.scope('ticket.transfers');

create table ticket.deliveries (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  result text not null,
  explanation text not null,
  delivered_by uuid,
  delivered_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_how text,
  disputed_at timestamptz,
  dispute_reason text,
  verified_at timestamptz,
  verified_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket) references ticket.tickets (tenant_id, id)
);
create index deliveries_of_ticket on ticket.deliveries (tenant_id, ticket, delivered_at);
select shared.scope('ticket.deliveries');

-- The customer's signature under a delivery. proof is the signed statement, sha256 its hash, which the log of facts holds too.
create table ticket.sign_offs (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  delivery uuid not null,
  signer text not null,
  drawing uuid,
  proof text not null,
  sha256 text not null,
  signed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, delivery),
  foreign key (tenant_id, ticket) references ticket.tickets (tenant_id, id)
);
select shared.scope_append_only('ticket.sign_offs');

-- Ends, each a row of its own; a reopening leaves the earlier ones as they are.
create table ticket.closures (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  closed_by uuid,
  closed_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket) references ticket.tickets (tenant_id, id)
);
create index closures_of_ticket on ticket.closures (tenant_id, ticket, closed_at);
select shared.scope_append_only('ticket.closures');
