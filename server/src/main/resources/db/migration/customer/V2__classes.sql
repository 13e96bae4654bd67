-- How customers are classified: by value, by behaviour, by the stage of their life with the company.

alter table customer.customers add column potential int check (potential between 0 and 100);
alter table customer.customers add column tier_by_hand_at timestamptz;

-- What a customer bought, told by the shop or the books. number: the order's own; telling it again changes nothing twice.
create table customer.purchases (
  tenant_id uuid not null default shared.tenant(),
  customer uuid not null,
  number text not null,
  amount numeric(14, 2) not null,
  margin numeric(14, 2),
  bought_at timestamptz not null,
  told_at timestamptz not null,
  primary key (tenant_id, customer, number),
  foreign key (tenant_id, customer) references customer.customers (tenant_id, id)
);
create index purchases_by_time on customer.purchases (tenant_id, bought_at);
create index purchases_of_customer on customer.purchases (tenant_id, customer, bought_at desc, number desc);
select shared.scope('customer.purchases');

-- How often a customer asked for service, by month.
create table customer.activities (
  tenant_id uuid not null default shared.tenant(),
  customer uuid not null,
  month date not null,
  requests int not null,
  last_at timestamptz not null,
  primary key (tenant_id, customer, month)
);
select shared.scope('customer.activities');

-- The rules, each revision whole.
create table customer.class_rules (
  tenant_id uuid not null default shared.tenant(),
  revision int not null,
  rules jsonb not null,
  reason text not null,
  author uuid,
  changed_at timestamptz not null,
  primary key (tenant_id, revision)
);
select shared.scope_append_only('customer.class_rules');

create table customer.class_runs (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  revision int not null,
  rehearsal boolean not null,
  run_at timestamptz not null,
  run_by uuid,
  rated int not null,
  tier_moves int not null,
  stage_moves int not null,
  shares jsonb not null,
  primary key (tenant_id, id)
);
create index class_runs_by_time on customer.class_runs (tenant_id, run_at desc, id desc);
select shared.scope('customer.class_runs');

-- What a run found out about each customer: what went in, the place of each input among all (0 the least, 1 the most), the score, the classes.
create table customer.class_scores (
  tenant_id uuid not null default shared.tenant(),
  run uuid not null,
  customer uuid not null,
  frequency int not null,
  amount numeric(14, 2) not null,
  contribution numeric(14, 2) not null,
  loyalty int not null,
  potential int not null,
  frequency_place double precision not null,
  amount_place double precision not null,
  contribution_place double precision not null,
  loyalty_place double precision not null,
  potential_place double precision not null,
  score double precision not null,
  -- Part of the rated customers that score at least as much: 0.12 is among the best 12 %. Null: bought nothing, nothing expected.
  top_share double precision,
  tier_before text not null,
  tier text not null,
  stage_before text not null,
  stage text not null,
  behaviour text not null,
  kept_by_hand boolean not null,
  primary key (tenant_id, run, customer),
  foreign key (tenant_id, run) references customer.class_runs (tenant_id, id) on delete cascade
);
create index class_scores_of_customer on customer.class_scores (tenant_id, customer, run);
create index class_moves on customer.class_scores (tenant_id, run, score desc, customer) where tier <> tier_before or stage <> stage_before;
select shared.scope('customer.class_scores');
