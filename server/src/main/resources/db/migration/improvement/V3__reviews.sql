-- Reviews of the service process and of the policy itself, with the numbers as they were when the meeting had them.
create table improvement.review_rhythms (
  tenant_id uuid not null default shared.tenant(),
  kind text not null,
  rhythm text not null,
  chair uuid,
  version bigint not null default 1,
  primary key (tenant_id, kind)
);
select shared.scope('improvement.review_rhythms');

create table improvement.reviews (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  kind text not null,
  title text not null,
  period_from date not null,
  period_to date not null,
  planned_at timestamptz not null,
  chair uuid,
  state text not null,
  pack jsonb,
  frozen_at timestamptz,
  held_on date,
  participants uuid[] not null default '{}',
  minutes text,
  warned_on date,
  version bigint not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, kind, period_from)
);
create index reviews_by_period on improvement.reviews (tenant_id, period_from desc, id desc);
select shared.scope('improvement.reviews');

create table improvement.review_decisions (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  review uuid not null,
  words text not null,
  owner uuid not null,
  due_on date not null,
  done_at timestamptz,
  done_by uuid,
  outcome text,
  warned_on date,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index review_decisions_of on improvement.review_decisions (tenant_id, review, due_on, id);
create index review_decisions_open on improvement.review_decisions (tenant_id, due_on, id) where done_at is null;
select shared.scope('improvement.review_decisions');

-- What the review of the policy says of each chapter.
create table improvement.chapter_outcomes (
  tenant_id uuid not null default shared.tenant(),
  review uuid not null,
  chapter text not null,
  outcome text not null,
  words text not null,
  primary key (tenant_id, review, chapter)
);
select shared.scope('improvement.chapter_outcomes');
