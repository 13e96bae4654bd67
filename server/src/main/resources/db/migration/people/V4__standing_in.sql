-- Who stands in for whom: deputies for a period, absences, and the people kept ready for a post.

-- Somebody may decide for somebody else, from one moment to another.
create table people.deputies (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  person uuid not null,
  deputy uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  named_by uuid,
  named_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person) references people.persons (tenant_id, id),
  foreign key (tenant_id, deputy) references people.persons (tenant_id, id),
  check (person <> deputy),
  check (from_at < to_at)
);
create index deputies_of_person on people.deputies (tenant_id, person, to_at);
create index deputies_by_deputy on people.deputies (tenant_id, deputy, to_at);
select shared.scope('people.deputies');

-- Somebody is not here. to_at null: nobody knows how long, or for good (LEFT). ended_at: came back earlier, or it was called off.
create table people.absences (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  person uuid not null,
  kind text not null,
  from_at timestamptz not null,
  to_at timestamptz,
  deputy uuid,
  note text,
  reported_by uuid,
  reported_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person) references people.persons (tenant_id, id),
  foreign key (tenant_id, deputy) references people.persons (tenant_id, id),
  check (person <> deputy)
);
create index absences_of_person on people.absences (tenant_id, person, from_at);
create index absences_by_deputy on people.absences (tenant_id, deputy) where deputy is not null;
select shared.scope('people.absences');

-- People trained to take a post over, until the training runs out.
create table people.backups (
  tenant_id uuid not null default shared.tenant(),
  post uuid not null,
  person uuid not null,
  trained_on date not null,
  trained_until date,
  named_by uuid,
  named_at timestamptz not null,
  primary key (tenant_id, post, person),
  foreign key (tenant_id, post) references people.posts (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person) references people.persons (tenant_id, id)
);
create index backups_by_person on people.backups (tenant_id, person);
select shared.scope('people.backups');

-- Posts that must never stand empty, and how many backups each holder needs, in per cent (IND-21: 20).
create table people.critical_posts (
  tenant_id uuid not null default shared.tenant(),
  post uuid not null,
  minimum_percent int not null check (minimum_percent between 1 and 500),
  primary key (tenant_id, post),
  foreign key (tenant_id, post) references people.posts (tenant_id, id) on delete cascade
);
select shared.scope('people.critical_posts');
