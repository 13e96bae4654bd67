-- What the promises came to, counted from the facts. Edition 0 is the living one; a check computes another beside it and compares.
grant usage on schema analytics to chengnuo_app;

-- One result: of a clock, of a survey. Values are millionths of a second or of a point, whole numbers, so that sums are exact in
-- any order. No team and no unit is the nil uuid, so that they can be keys.
create table analytics.measurements (
  tenant_id uuid not null default shared.tenant(),
  edition int not null,
  indicator text not null,
  source uuid not null,
  ticket uuid not null,
  value bigint not null,
  timed boolean not null,
  kept boolean not null,
  at timestamptz not null,
  day date not null,
  team uuid not null,
  unit uuid not null,
  person uuid,
  channel text not null,
  tier text not null,
  category text not null,
  primary key (tenant_id, edition, indicator, source)
);
create index measurements_behind_a_number on analytics.measurements (tenant_id, edition, indicator, kept, at, source);
select shared.scope('analytics.measurements');

-- The same by day, so that a board need not count a million of them.
create table analytics.daily (
  tenant_id uuid not null default shared.tenant(),
  edition int not null,
  day date not null,
  indicator text not null,
  team uuid not null,
  unit uuid not null,
  channel text not null,
  tier text not null,
  kept bigint not null,
  broken bigint not null,
  total numeric not null,
  worst bigint not null,
  primary key (tenant_id, edition, day, indicator, team, unit, channel, tier)
);
select shared.scope('analytics.daily');

-- How many values of the day lie in which class of the scale of times, for percentiles.
create table analytics.daily_spread (
  tenant_id uuid not null default shared.tenant(),
  edition int not null,
  day date not null,
  indicator text not null,
  team uuid not null,
  unit uuid not null,
  channel text not null,
  tier text not null,
  class smallint not null,
  count bigint not null,
  primary key (tenant_id, edition, day, indicator, team, unit, channel, tier, class)
);
select shared.scope('analytics.daily_spread');

-- In which tier each customer is, for the shares of the tiers.
create table analytics.customer_tiers (
  tenant_id uuid not null default shared.tenant(),
  edition int not null,
  customer uuid not null,
  tier text not null,
  since timestamptz not null,
  primary key (tenant_id, edition, customer)
);
create index customer_tiers_by_tier on analytics.customer_tiers (tenant_id, edition, tier);
select shared.scope('analytics.customer_tiers');
