-- Engineers at the customer's door, account managers at the customer's, and meetings over the net.

create table channel.site_visits (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  customer uuid not null,
  engineer uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  address text not null,
  purpose text not null,
  materials text,
  state text not null,
  reply text not null,
  reply_words text,
  replied_at timestamptz,
  set_off_at timestamptz,
  arrived_at timestamptz,
  latitude double precision,
  longitude double precision,
  began_at timestamptz,
  ended_at timestamptz,
  findings text,
  used text,
  failure text,
  signer text,
  signature uuid,
  planned_by uuid,
  planned_at timestamptz not null,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index site_visits_of_engineer on channel.site_visits (tenant_id, engineer, starts_at);
create index site_visits_by_day on channel.site_visits (tenant_id, starts_at);
create index site_visits_of_ticket on channel.site_visits (tenant_id, ticket, starts_at);
select shared.scope('channel.site_visits');

create table channel.customer_visits (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  customer uuid not null,
  ticket uuid,
  person uuid not null,
  starts_at timestamptz not null,
  place text not null,
  purpose text not null,
  state text not null,
  met text,
  report text,
  ended_at timestamptz,
  planned_at timestamptz not null,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index customer_visits_by_day on channel.customer_visits (tenant_id, starts_at, id);
create index customer_visits_of_customer on channel.customer_visits (tenant_id, customer, starts_at);
select shared.scope('channel.customer_visits');

-- What was agreed on a visit to a customer, and who does it until when.
create table channel.visit_agreements (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  visit uuid not null,
  customer uuid not null,
  ticket uuid,
  what text not null,
  person uuid not null,
  due_on date not null,
  done_at timestamptz,
  done_by uuid,
  result text,
  made_at timestamptz not null,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index visit_agreements_by_due on channel.visit_agreements (tenant_id, due_on, id) where done_at is null;
create index visit_agreements_of_visit on channel.visit_agreements (tenant_id, visit);
select shared.scope('channel.visit_agreements');

create table channel.meetings (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  customer uuid not null,
  subject text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  link text not null,
  invites_customer boolean not null,
  staff uuid[] not null,
  guests text[] not null,
  state text not null,
  minutes text,
  minutes_by uuid,
  sequence int not null default 0,
  booked_by uuid not null,
  booked_at timestamptz not null,
  reminded_at timestamptz,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index meetings_of_ticket on channel.meetings (tenant_id, ticket, starts_at);
create index meetings_by_time on channel.meetings (tenant_id, starts_at) where state = 'BOOKED';
select shared.scope('channel.meetings');

-- An invitation in a mail: the words of an iCalendar file that goes with it.
alter table channel.outgoing_mails add column invitation text;
