-- Who decides revisions of the policy, in which sessions, by which votes.
create table improvement.committees (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  name text not null,
  mandate text not null,
  chair uuid not null,
  from_on date not null,
  to_on date,
  -- So many of a hundred members must be present for a vote to count.
  quorum int not null check (quorum between 1 and 100),
  version bigint not null default 1,
  primary key (tenant_id, id)
);
select shared.scope('improvement.committees');

create table improvement.committee_members (
  tenant_id uuid not null default shared.tenant(),
  committee uuid not null,
  person uuid not null,
  from_on date not null,
  to_on date,
  primary key (tenant_id, committee, person, from_on)
);
select shared.scope('improvement.committee_members');

create table improvement.sittings (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  committee uuid not null,
  starts_at timestamptz not null,
  place text not null,
  agenda text not null,
  state text not null,
  minutes text,
  held_at timestamptz,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index sittings_of on improvement.sittings (tenant_id, committee, starts_at desc, id desc);
select shared.scope('improvement.sittings');

-- Everybody invited; present is unknown until the chair opens the session.
create table improvement.attendances (
  tenant_id uuid not null default shared.tenant(),
  sitting uuid not null,
  person uuid not null,
  present boolean,
  primary key (tenant_id, sitting, person)
);
select shared.scope('improvement.attendances');

create table improvement.motions (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  sitting uuid not null,
  title text not null,
  words text not null,
  clause text,
  secret boolean not null,
  rule text not null,
  state text not null,
  moved_by uuid not null,
  moved_at timestamptz not null,
  in_favour int,
  against int,
  abstained int,
  decided_at timestamptz,
  remark uuid,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index motions_of on improvement.motions (tenant_id, sitting, moved_at, id);
select shared.scope('improvement.motions');

-- Who has voted: one vote each.
create table improvement.ballots (
  tenant_id uuid not null default shared.tenant(),
  motion uuid not null,
  person uuid not null,
  primary key (tenant_id, motion, person)
);
select shared.scope_append_only('improvement.ballots');

-- What was voted. A secret vote has no person, no time and an id that tells none.
create table improvement.votes (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  motion uuid not null,
  person uuid,
  choice text not null,
  primary key (tenant_id, id)
);
create index votes_on on improvement.votes (tenant_id, motion, id);
select shared.scope_append_only('improvement.votes');
