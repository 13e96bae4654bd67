-- What comes after delivery: maintenance that is due, visits and calls, knowledge passed on, and how deliveries turn out.

-- A delivered product is looked after in a rhythm.
create table work.maintenance_plans (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  customer uuid not null,
  product text not null,
  serial text,
  kind text not null,
  every_months smallint not null check (every_months between 1 and 120),
  next_due date not null,
  team uuid,
  unit uuid,
  origin uuid,
  note text,
  made_by uuid,
  made_at timestamptz not null,
  ended_at timestamptz,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index maintenance_due on work.maintenance_plans (tenant_id, next_due, id) where ended_at is null;
create index maintenance_of_customer on work.maintenance_plans (tenant_id, customer);
select shared.scope('work.maintenance_plans');

-- What a plan brought about; the key sees to it that a due date does so once.
create table work.maintenance_rounds (
  tenant_id uuid not null default shared.tenant(),
  plan uuid not null,
  due date not null,
  ticket uuid,
  visit uuid,
  made_at timestamptz not null,
  primary key (tenant_id, plan, due),
  foreign key (tenant_id, plan) references work.maintenance_plans (tenant_id, id)
);
select shared.scope('work.maintenance_rounds');

-- Somebody calls or visits a customer after delivery.
create table work.follow_up_visits (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  customer uuid not null,
  ticket uuid,
  plan uuid,
  subject text not null,
  way text not null,
  team uuid,
  unit uuid,
  person uuid,
  due_at timestamptz not null,
  made_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  outcome text,
  result text,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index visits_to_make on work.follow_up_visits (tenant_id, due_at, id) where done_at is null;
create index visits_made on work.follow_up_visits (tenant_id, done_at desc, id desc) where done_at is not null;
create index visits_of_ticket on work.follow_up_visits (tenant_id, ticket);
create unique index one_visit_after_closing on work.follow_up_visits (tenant_id, ticket, subject) where done_at is null and ticket is not null;
select shared.scope('work.follow_up_visits');

-- What customers were taught, and who took part.
create table work.trainings (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  ticket uuid not null,
  customer uuid not null,
  category text not null,
  content text not null,
  way text not null,
  attended_by text[] not null,
  held_at timestamptz not null,
  held_by uuid not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);
create index trainings_of_customer on work.trainings (tenant_id, customer, category, held_at);
create index trainings_of_ticket on work.trainings (tenant_id, ticket);
select shared.scope_append_only('work.trainings');

-- How the deliveries of a month turned out. Numbers are computed when they are read; causes and actions are what people add.
create table work.delivery_evaluations (
  tenant_id uuid not null default shared.tenant(),
  month date not null,
  causes text not null,
  actions text not null,
  made_at timestamptz not null,
  evaluated_by uuid,
  evaluated_at timestamptz,
  version bigint not null default 1,
  primary key (tenant_id, month)
);
select shared.scope('work.delivery_evaluations');
