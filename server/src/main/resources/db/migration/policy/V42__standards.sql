-- The library of service standards, the check sheets filled by them, and what their owners decided at each review.

create table policy.standards (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  key text not null,
  part text not null,                    -- CONTENT, PROCESS, CONDUCT, ASSESSMENT
  kind text not null,                    -- GENERAL, ATTITUDE, SKILL, ENVIRONMENT, APPEARANCE
  post text,                             -- whom it is for; null: everybody
  need text,                             -- which kind of need, of skills
  owner_post text not null,
  owner uuid,
  review_on date not null,
  state text not null,                   -- IN_FORCE, RETIRED
  revision int not null,
  document jsonb not null,
  changed_at timestamptz not null,
  told_on date,                          -- the review date its owner was told of
  version bigint not null default 0,
  primary key (tenant_id, id)
);
create unique index standards_by_key on policy.standards (tenant_id, key);
create index standards_by_review on policy.standards (tenant_id, review_on) where state = 'IN_FORCE';
select shared.scope('policy.standards');

create table policy.standard_revisions (
  tenant_id uuid not null default shared.tenant(),
  standard uuid not null,
  revision int not null,
  document jsonb not null,
  reason text not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (tenant_id, standard, revision),
  foreign key (tenant_id, standard) references policy.standards (tenant_id, id)
);
select shared.scope_append_only('policy.standard_revisions');

-- marks: for each item of that revision yes, no or not applicable, with a note. score: null when nothing applied.
create table policy.check_sheets (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  standard uuid not null,
  revision int not null,
  person uuid,
  unit uuid not null,
  team uuid,
  checker uuid not null,
  checked_on date not null,
  marks jsonb not null,
  met int not null,
  missed int not null,
  score numeric(5, 1),
  passed boolean not null,
  note text,
  filled_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, standard) references policy.standards (tenant_id, id)
);
create index check_sheets_of_standard on policy.check_sheets (tenant_id, standard, checked_on desc, id desc);
create index check_sheets_newest on policy.check_sheets (tenant_id, checked_on desc, id desc);
create index check_sheets_of_person on policy.check_sheets (tenant_id, person, checked_on desc);
select shared.scope_append_only('policy.check_sheets');

-- What the owner saw at a review date, and decided.
create table policy.standard_reviews (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  standard uuid not null,
  revision int not null,
  due_on date not null,
  decision text not null,                -- CONFIRMED, CHANGED, RETIRED
  reason text not null,
  figures jsonb not null,
  next_on date,
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, standard) references policy.standards (tenant_id, id)
);
create index standard_reviews_of_standard on policy.standard_reviews (tenant_id, standard, decided_at desc, id desc);
select shared.scope_append_only('policy.standard_reviews');
