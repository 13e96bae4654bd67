-- Telephone: what telephone systems told, the calls that follow from it, who sits at which extension, menus, calls back, targets.

-- What a telephone system told about a call, as it came; calls are computed from all of it, so that order and repetition do not matter.
create table channel.call_events (
  tenant_id uuid not null default shared.tenant(),
  connector uuid not null,
  call_key text not null,
  event_id text not null,
  kind text not null,
  at timestamptz not null,
  details jsonb not null,
  taken_at timestamptz not null,
  primary key (tenant_id, connector, call_key, event_id)
);
select shared.scope_append_only('channel.call_events');

-- number: of the customer; line: ours. Seconds of waiting until answered or given up, of the last extension's ringing, of talking without
-- being held. work_ended_at: when whoever spoke had finished after the call. made_busy: the call took its person out of the offers of work.
create table channel.calls (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  connector uuid not null,
  call_key text not null,
  direction text not null,
  number text,
  line text,
  customer uuid,
  ticket uuid,
  person uuid,
  extension text,
  queue text,
  choice text,
  said text,
  state text not null,
  result text,
  started_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  wait_seconds int,
  ring_seconds int,
  talk_seconds int,
  held_seconds int not null default 0,
  work_seconds int,
  work_ended_at timestamptz,
  made_busy boolean not null default false,
  notes text,
  recording_url text,
  recording uuid,
  recording_state text,
  recording_tries int not null default 0,
  recording_next timestamptz,
  version bigint not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, connector, call_key)
);
create index calls_by_time on channel.calls (tenant_id, started_at desc, id desc);
create index calls_of_customer on channel.calls (tenant_id, customer, started_at desc);
create index calls_of_ticket on channel.calls (tenant_id, ticket, started_at desc);
create index calls_at_hand on channel.calls (tenant_id, person) where work_ended_at is null;
create index calls_open on channel.calls (tenant_id, extension) where ended_at is null;
create index calls_to_fetch on channel.calls (tenant_id, recording_next) where recording_state = 'WANTED';
select shared.scope('channel.calls');

-- Who sits at which extension of a telephone system.
create table channel.extensions (
  tenant_id uuid not null default shared.tenant(),
  connector uuid not null,
  extension text not null,
  person uuid not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (tenant_id, connector, extension),
  unique (tenant_id, connector, person)
);
select shared.scope('channel.extensions');

-- What a caller may choose, by key or by words; target: a team, a person, a category, or none for the bot and for any person.
create table channel.call_choices (
  tenant_id uuid not null default shared.tenant(),
  connector uuid not null,
  key text not null,
  kind text not null,
  target text,
  label text not null,
  words text[] not null,
  primary key (tenant_id, connector, key)
);
select shared.scope('channel.call_choices');

create table channel.call_menus (
  tenant_id uuid not null default shared.tenant(),
  connector uuid not null,
  greeting text not null,
  version bigint not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (tenant_id, connector)
);
select shared.scope('channel.call_menus');

-- Callers whom nobody answered and who are called back; the work itself is a task of the ticket.
create table channel.call_backs (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  number text not null,
  call uuid not null,
  customer uuid not null,
  ticket uuid not null,
  task uuid,
  calls int not null default 1,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  done_call uuid,
  primary key (tenant_id, id)
);
create index call_backs_open on channel.call_backs (tenant_id, due_at, id) where done_at is null;
create index call_backs_of_number on channel.call_backs (tenant_id, number, asked_at desc);
select shared.scope('channel.call_backs');

-- Calls that people asked for, until the telephone system tells that they began.
create table channel.dials (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  connector uuid not null,
  person uuid not null,
  extension text not null,
  number text not null,
  ticket uuid,
  at timestamptz not null,
  call uuid,
  primary key (tenant_id, id)
);
create index dials_open on channel.dials (tenant_id, connector, extension, at desc) where call is null;
select shared.scope('channel.dials');

-- Who asked to hear a recording, and why; the recording is played to this person for an hour.
create table channel.call_hearings (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  call uuid not null,
  person uuid not null,
  reason text not null,
  at timestamptz not null,
  primary key (tenant_id, id)
);
create index call_hearings_of_call on channel.call_hearings (tenant_id, call, person, at desc);
select shared.scope_append_only('channel.call_hearings');

-- What the administrator wants of calls: shares in a hundred, seconds; null for none.
create table channel.call_targets (
  tenant_id uuid not null default shared.tenant(),
  connected int,
  wait_seconds int,
  abandoned int,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (tenant_id)
);
select shared.scope('channel.call_targets');
