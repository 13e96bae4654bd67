-- Outlets, the regions the company serves, appointments at outlets and the queue in their halls.

create table channel.outlets (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  code text not null,
  name text not null,
  address text not null,
  region text not null,
  latitude double precision,
  longitude double precision,
  phone text,
  calendar text not null,
  services text[] not null,
  covers text[] not null,
  counters int not null,
  slot_minutes int not null,
  slot_capacity int not null,
  person uuid,
  team uuid,
  opens_on date not null,
  closes_on date,
  version bigint not null default 1,
  changed_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, code)
);
select shared.scope('channel.outlets');

-- Regions by their six digits (GB/T 2260). One that is no longer served keeps its row, so that a past day is counted as it was.
create table channel.served_regions (
  tenant_id uuid not null default shared.tenant(),
  code text not null,
  name text not null,
  since date not null,
  until date,
  primary key (tenant_id, code)
);
select shared.scope('channel.served_regions');

create table channel.outlet_appointments (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  outlet uuid not null,
  service text not null,
  customer uuid not null,
  starts_at timestamptz not null,
  note text,
  state text not null,
  pass_hash bytea not null,
  made_at timestamptz not null,
  reminded_at timestamptz,
  version bigint not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, pass_hash)
);
create index outlet_appointments_of_outlet on channel.outlet_appointments (tenant_id, outlet, starts_at);
create index outlet_appointments_of_customer on channel.outlet_appointments (tenant_id, customer, starts_at);
create index outlet_appointments_to_remind on channel.outlet_appointments (tenant_id, starts_at)
  where state = 'BOOKED' and reminded_at is null;
select shared.scope('channel.outlet_appointments');

-- The last number given out in a hall on a day.
create table channel.queue_days (
  tenant_id uuid not null default shared.tenant(),
  outlet uuid not null,
  day date not null,
  last_number int not null,
  primary key (tenant_id, outlet, day)
);
select shared.scope('channel.queue_days');

-- rank_at: by what the hall is called in order; who comes to an appointment in time is ranked before his slot.
create table channel.queue_numbers (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  outlet uuid not null,
  day date not null,
  number int not null,
  service text not null,
  customer uuid,
  visitor text,
  appointment uuid,
  rank_at timestamptz not null,
  state text not null,
  pass_hash bytea,
  taken_at timestamptz not null,
  called_at timestamptz,
  calls int not null default 0,
  counter int,
  called_by uuid,
  ended_at timestamptz,
  ticket uuid,
  version bigint not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, outlet, day, number)
);
create index queue_numbers_waiting on channel.queue_numbers (tenant_id, outlet, day, rank_at, number) where state = 'WAITING';
-- A counter has one visitor at a time.
create unique index queue_numbers_at_counter on channel.queue_numbers (tenant_id, outlet, day, counter) where state = 'CALLED';
create index queue_numbers_of_pass on channel.queue_numbers (tenant_id, pass_hash) where pass_hash is not null;
create index queue_numbers_of_ticket on channel.queue_numbers (tenant_id, ticket) where ticket is not null;
select shared.scope('channel.queue_numbers');
