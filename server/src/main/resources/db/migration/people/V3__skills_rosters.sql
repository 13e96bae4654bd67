-- What people can do, when they are on duty, whether they are at their desk.

create table people.skills (
  tenant_id uuid not null default shared.tenant(),
  key text not null,
  name_zh text not null,
  name_en text not null,
  primary key (tenant_id, key)
);
select shared.scope('people.skills');

-- level 1 (learning) to 5 (teaches it); cases and quality follow from the work itself. Without expires_on it lasts.
create table people.person_skills (
  tenant_id uuid not null default shared.tenant(),
  person uuid not null,
  skill text not null,
  level int not null check (level between 1 and 5),
  expires_on date,
  source text not null,
  cases int not null default 0,
  marks int not null default 0,
  marks_sum int not null default 0,
  changed_at timestamptz not null,
  version bigint not null default 0,
  primary key (tenant_id, person, skill),
  foreign key (tenant_id, person) references people.persons (tenant_id, id),
  foreign key (tenant_id, skill) references people.skills (tenant_id, key)
);
create index person_skills_of_skill on people.person_skills (tenant_id, skill);
select shared.scope('people.person_skills');

-- One team's week; week is its Monday. Without published_at it is a draft that binds nobody.
create table people.rosters (
  tenant_id uuid not null default shared.tenant(),
  team uuid not null,
  week date not null,
  published_at timestamptz,
  published_by uuid,
  gaps int not null default 0,
  version bigint not null default 0,
  primary key (tenant_id, team, week),
  foreign key (tenant_id, team) references people.teams (tenant_id, id) on delete cascade
);
select shared.scope('people.rosters');

-- A shift belongs to the week in which it begins, and may end after midnight or in the next week.
create table people.shifts (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  team uuid not null,
  week date not null,
  person uuid not null,
  kind text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, team, week) references people.rosters (tenant_id, team, week) on delete cascade,
  foreign key (tenant_id, person) references people.persons (tenant_id, id),
  check (from_at < to_at)
);
create index shifts_of_person on people.shifts (tenant_id, person, to_at);
create index shifts_of_week on people.shifts (tenant_id, team, week);
select shared.scope('people.shifts');

-- Somebody asks somebody else to take a shift over; the other agrees, the lead approves.
create table people.shift_swaps (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  shift uuid not null,
  from_person uuid not null,
  to_person uuid not null,
  state text not null,
  asked_at timestamptz not null,
  agreed_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, shift) references people.shifts (tenant_id, id) on delete cascade
);
create unique index shift_swaps_running on people.shift_swaps (tenant_id, shift) where state in ('ASKED', 'AGREED');
select shared.scope('people.shift_swaps');

-- What the person says and when the browser was last heard.
create table people.presences (
  tenant_id uuid not null default shared.tenant(),
  person uuid not null,
  state text not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (tenant_id, person),
  foreign key (tenant_id, person) references people.persons (tenant_id, id)
);
select shared.scope('people.presences');
