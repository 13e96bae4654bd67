-- Who gets which ticket next.

grant usage on schema routing to chengnuo_app;

-- A line of tickets that one team works off. last_person: whom the turn reached last (round robin).
create table routing.queues (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  name text not null,
  team uuid not null,
  strategy text not null,
  skill text,
  offer_seconds int not null,
  patience_minutes int not null,
  last_person uuid,
  version bigint not null default 0,
  primary key (tenant_id, id),
  unique (tenant_id, name)
);
create index queues_of_team on routing.queues (tenant_id, team);
select shared.scope('routing.queues');

-- The first rule in order whose condition fits says the queue.
create table routing.rules (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  place int not null,
  name text not null,
  queue uuid not null,
  condition jsonb not null,
  version bigint not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, queue) references routing.queues (tenant_id, id)
);
create index rules_of_queue on routing.rules (tenant_id, queue);
select shared.scope('routing.rules');

-- What a tier of customers is entitled to when they wait.
create table routing.tier_privileges (
  tenant_id uuid not null default shared.tenant(),
  tier text not null,
  place int not null,
  dedicated boolean not null,
  version bigint not null default 0,
  primary key (tenant_id, tier)
);
select shared.scope('routing.tier_privileges');

-- Which category asks for which skill, at which level. Without it a ticket of that category is refused to a person.
create table routing.demands (
  tenant_id uuid not null default shared.tenant(),
  category text not null,
  skill text not null,
  level int not null check (level between 1 and 5),
  primary key (tenant_id, category)
);
select shared.scope('routing.demands');

-- How much one person can have in hand, in points; what a ticket weighs by channel or priority.
create table routing.capacities (
  tenant_id uuid not null default shared.tenant(),
  person uuid not null,
  points int not null,
  primary key (tenant_id, person)
);
select shared.scope('routing.capacities');

create table routing.weights (
  tenant_id uuid not null default shared.tenant(),
  kind text not null,
  name text not null,
  points int not null,
  primary key (tenant_id, kind, name)
);
select shared.scope('routing.weights');

-- Where each routed ticket stands.
create table routing.placements (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  queue uuid not null,
  rule uuid,
  rule_name text,
  customer uuid not null,
  category text not null,
  problem_class text,
  complexity text not null,
  major boolean not null,
  priority text not null,
  tier text not null,
  channel text not null,
  state text not null,
  since timestamptz not null,
  routed_at timestamptz not null,
  person uuid,
  given_at timestamptz,
  choice jsonb,
  primary key (tenant_id, ticket)
);
create index placements_waiting on routing.placements (tenant_id, queue, priority, since) where state in ('WAITING', 'OFFERED');
create index placements_of_rule on routing.placements (tenant_id, rule, routed_at);
create index placements_of_queue on routing.placements (tenant_id, queue, routed_at);
select shared.scope('routing.placements');

create table routing.offers (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  queue uuid not null,
  person uuid not null,
  state text not null,
  offered_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  reason text,
  primary key (tenant_id, id)
);
-- However many nodes and threads: a ticket is offered to one person at a time.
create unique index offers_running on routing.offers (tenant_id, ticket) where state = 'OFFERED';
-- And a person considers one ticket at a time.
create unique index offers_considered on routing.offers (tenant_id, person) where state = 'OFFERED';
create index offers_due on routing.offers (tenant_id, due_at) where state = 'OFFERED';
create index offers_to_person on routing.offers (tenant_id, person, offered_at);
create index offers_of_ticket on routing.offers (tenant_id, ticket, offered_at);
select shared.scope('routing.offers');

-- How many tickets of a category somebody closed.
create table routing.experiences (
  tenant_id uuid not null default shared.tenant(),
  person uuid not null,
  category text not null,
  cases int not null,
  primary key (tenant_id, person, category)
);
select shared.scope('routing.experiences');

-- Somebody sent a routed ticket elsewhere or called it something else: what the rules did not know.
create table routing.corrections (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  rule uuid,
  queue uuid not null,
  kind text not null,
  category text not null,
  to_category text,
  to_team uuid,
  corrected_by uuid,
  corrected_at timestamptz not null,
  primary key (tenant_id, id)
);
create index corrections_of_rule on routing.corrections (tenant_id, rule, corrected_at);
create unique index corrections_once on routing.corrections (tenant_id, ticket, kind, to_category, to_team) nulls not distinct;
select shared.scope('routing.corrections');

-- Moving or adding capacity: what was proposed with which numbers, what was decided, what came of it.
create table routing.allocations (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  kind text not null,
  queue uuid not null,
  from_queue uuid,
  person uuid,
  numbers jsonb not null,
  state text not null,
  proposed_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  reason text,
  until timestamptz,
  result jsonb,
  version bigint not null default 0,
  primary key (tenant_id, id)
);
create index allocations_newest on routing.allocations (tenant_id, proposed_at, id);
create unique index allocations_open on routing.allocations (tenant_id, queue, kind) where state = 'PROPOSED';
create index allocations_running on routing.allocations (tenant_id, until) where state = 'ACCEPTED';
select shared.scope('routing.allocations');

-- How many people of a team have to be there whenever a calendar is open.
create table routing.cover_demands (
  tenant_id uuid not null default shared.tenant(),
  team uuid not null,
  calendar text not null,
  people int not null check (people between 1 and 100),
  primary key (tenant_id, team, calendar)
);
select shared.scope('routing.cover_demands');
