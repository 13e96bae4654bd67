-- Who answers: how often a ticket may change hands before a supervisor decides, and the first responsibility, which is never dropped.

-- owner_asked_at: a supervisor has to decide the owner. first_offer: somebody is asked to take the first responsibility over.
alter table ticket.tickets add column owner_asked_at timestamptz;
alter table ticket.tickets add column first_offer uuid;
alter table ticket.tickets add column first_offer_person uuid;
create index tickets_owner_asked on ticket.tickets (tenant_id, opened_at, id) where owner_asked_at is not null;
create index tickets_first_offered on ticket.tickets (tenant_id, first_offer_person) where first_offer_person is not null;

create table ticket.first_offers (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  from_person uuid,
  to_person uuid not null,
  reason text not null,
  offered_by uuid not null,
  offered_at timestamptz not null,
  accepted_at timestamptz,
  declined_at timestamptz,
  decided_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket) references ticket.tickets (tenant_id, id)
);
create index first_offers_of_ticket on ticket.first_offers (tenant_id, ticket, offered_at);
select shared.scope('ticket.first_offers');

-- How many hand-overs are free; category '' is the company's own number.
create table ticket.hand_over_limits (
  tenant_id uuid not null default shared.tenant(),
  category text not null default '',
  most int not null check (most between 0 and 50),
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (tenant_id, category)
);
select shared.scope('ticket.hand_over_limits');
