-- By how many the customers of a tier grew or shrank on a day: the sum up to a day is how many there were.
create table analytics.tier_days (
  tenant_id uuid not null default shared.tenant(),
  edition int not null,
  day date not null,
  tier text not null,
  delta bigint not null,
  primary key (tenant_id, edition, day, tier)
);
select shared.scope('analytics.tier_days');
