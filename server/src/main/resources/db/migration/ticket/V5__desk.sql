-- What helps several people work on tickets together.

-- Who wants to hear of a ticket without handling it.
create table ticket.followers (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  person uuid not null,
  since timestamptz not null,
  primary key (tenant_id, ticket, person),
  foreign key (tenant_id, ticket) references ticket.tickets (tenant_id, id)
);
create index followed_by_person on ticket.followers (tenant_id, person, since);
select shared.scope('ticket.followers');

-- What somebody is writing and has not sent, one a person and ticket.
create table ticket.drafts (
  tenant_id uuid not null default shared.tenant(),
  person uuid not null,
  ticket uuid not null,
  body text not null,
  visibility text not null,
  saved_at timestamptz not null,
  primary key (tenant_id, person, ticket),
  foreign key (tenant_id, ticket) references ticket.tickets (tenant_id, id)
);
select shared.scope('ticket.drafts');

-- Words that are written again and again; {customer}, {number} and {me} are filled in when used.
create table ticket.phrases (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  title text not null,
  body text not null,
  -- Whose they are; everybody's without.
  person uuid,
  written_at timestamptz not null,
  primary key (tenant_id, id)
);
create index phrases_by_title on ticket.phrases (tenant_id, title);
select shared.scope('ticket.phrases');

-- Talks with third parties about a ticket. Nothing of them is ever read for the customer.
create table ticket.side_talks (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  subject text not null,
  -- Either a mail address outside, or a colleague.
  address text,
  colleague uuid,
  name text not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket) references ticket.tickets (tenant_id, id),
  check ((address is null) <> (colleague is null))
);
create index side_talks_of_ticket on ticket.side_talks (tenant_id, ticket, begun_at);
select shared.scope_append_only('ticket.side_talks');

create table ticket.side_messages (
  tenant_id uuid not null default shared.tenant(),
  talk uuid not null,
  id uuid not null,
  -- Null when the other side wrote; who noted it stands in the log.
  person uuid,
  body text not null,
  at timestamptz not null,
  primary key (tenant_id, talk, id),
  foreign key (tenant_id, talk) references ticket.side_talks (tenant_id, id)
);
select shared.scope_append_only('ticket.side_messages');
