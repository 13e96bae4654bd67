-- Whether a version of the policy does what it should: what staff and customers say, and the indicators before and after.
create table improvement.evaluations (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  title text not null,
  policy_version uuid not null,
  policy_number text not null,
  before_from date not null,
  after_from date not null,
  after_to date not null,
  anonymous boolean not null,
  questions text[] not null,
  closes_on date not null,
  opened_at timestamptz not null,
  pack jsonb,
  verdict text,
  reasons text,
  closed_at timestamptz,
  closed_by uuid,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index evaluations_by_time on improvement.evaluations (tenant_id, opened_at desc, id desc);
select shared.scope('improvement.evaluations');

-- Who is asked, and who has answered: one answer each.
create table improvement.opinions_asked (
  tenant_id uuid not null default shared.tenant(),
  evaluation uuid not null,
  person uuid not null,
  answered boolean not null default false,
  primary key (tenant_id, evaluation, person)
);
select shared.scope('improvement.opinions_asked');

-- An anonymous opinion has no person, no time and an id that tells none.
create table improvement.opinions (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  evaluation uuid not null,
  person uuid,
  marks int[] not null,
  words text,
  primary key (tenant_id, id)
);
create index opinions_on on improvement.opinions (tenant_id, evaluation, id);
select shared.scope_append_only('improvement.opinions');
