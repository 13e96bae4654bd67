-- Who works here, in which post, with which rights; how they prove who they are.

grant usage on schema people to chengnuo_app;

-- The organisation tree. lineage: ids from the root down to the unit itself.
create table people.units (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  parent_id uuid,
  lineage uuid[] not null,
  name text not null,
  created_at timestamptz not null,
  version bigint not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references people.units (tenant_id, id)
);
create unique index units_by_name on people.units (tenant_id, parent_id, name) nulls not distinct;
select shared.scope('people.units');

create table people.teams (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  unit_id uuid not null,
  name text not null,
  kind text not null,
  lead_id uuid,
  created_at timestamptz not null,
  version bigint not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references people.units (tenant_id, id)
);
create unique index teams_by_name on people.teams (tenant_id, unit_id, name);
select shared.scope('people.teams');

-- A post (岗位): its duties, its decision powers, and the rights whoever holds it has.
create table people.posts (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  name text not null,
  duties_zh text not null,
  duties_en text not null,
  powers jsonb not null,
  created_at timestamptz not null,
  version bigint not null default 0,
  primary key (tenant_id, id)
);
create unique index posts_by_name on people.posts (tenant_id, name);
select shared.scope('people.posts');

create table people.post_rights (
  tenant_id uuid not null default shared.tenant(),
  post_id uuid not null,
  right_name text not null,
  reach text not null,
  primary key (tenant_id, post_id, right_name),
  foreign key (tenant_id, post_id) references people.posts (tenant_id, id) on delete cascade
);
select shared.scope('people.post_rights');

create table people.persons (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  name text not null,
  email text not null,
  phone text,
  locale text,
  state text not null,
  password_hash text,
  password_changed_at timestamptz,
  created_at timestamptz not null,
  version bigint not null default 0,
  primary key (tenant_id, id)
);
create unique index persons_by_email on people.persons (tenant_id, lower(email));
create index persons_by_name on people.persons (tenant_id, name, id);
select shared.scope('people.persons');

-- Who holds which post where. A holding without end lasts.
create table people.post_holdings (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  person_id uuid not null,
  post_id uuid not null,
  unit_id uuid not null,
  team_id uuid,
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people.persons (tenant_id, id),
  foreign key (tenant_id, post_id) references people.posts (tenant_id, id),
  foreign key (tenant_id, unit_id) references people.units (tenant_id, id),
  foreign key (tenant_id, team_id) references people.teams (tenant_id, id)
);
create index post_holdings_of_person on people.post_holdings (tenant_id, person_id);
create index post_holdings_of_team on people.post_holdings (tenant_id, team_id);
create index post_holdings_of_post on people.post_holdings (tenant_id, post_id);
select shared.scope('people.post_holdings');

-- For programs. Only the hash of the secret is kept. scopes: null = all rights of the person.
create table people.tokens (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  secret_hash bytea not null,
  name text not null,
  person_id uuid not null,
  scopes text[],
  expires_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people.persons (tenant_id, id)
);
create unique index tokens_by_secret on people.tokens (tenant_id, secret_hash);
create index tokens_of_person on people.tokens (tenant_id, person_id);
select shared.scope('people.tokens');

-- Browsers. Only the hash of the cookie is kept.
create table people.sessions (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  secret_hash bytea not null,
  person_id uuid not null,
  stage text not null,
  proof text not null,
  address text not null,
  agent text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people.persons (tenant_id, id)
);
create unique index sessions_by_secret on people.sessions (tenant_id, secret_hash);
create index sessions_of_person on people.sessions (tenant_id, person_id);
select shared.scope('people.sessions');

create table people.invitations (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  person_id uuid not null,
  secret_hash bytea not null,
  created_at timestamptz not null,
  created_by uuid,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references people.persons (tenant_id, id)
);
create unique index invitations_by_secret on people.invitations (tenant_id, secret_hash);
create index invitations_of_person on people.invitations (tenant_id, person_id);
select shared.scope('people.invitations');

-- Time-based codes. sealed: AES-GCM under a key outside the database. last_step: no code works twice.
create table people.totp_secrets (
  tenant_id uuid not null default shared.tenant(),
  person_id uuid not null,
  sealed bytea not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references people.persons (tenant_id, id)
);
select shared.scope('people.totp_secrets');

create table people.recovery_codes (
  tenant_id uuid not null default shared.tenant(),
  person_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (tenant_id, person_id, code_hash)
);
select shared.scope('people.recovery_codes');

create table people.passkeys (
  tenant_id uuid not null default shared.tenant(),
  credential_id bytea not null,
  person_id uuid not null,
  label text not null,
  public_key bytea not null,
  signature_count bigint not null,
  uv_initialized boolean not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  transports text[] not null,
  attestation_object bytea,
  attestation_client_data bytea,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  primary key (tenant_id, credential_id),
  foreign key (tenant_id, person_id) references people.persons (tenant_id, id)
);
create index passkeys_of_person on people.passkeys (tenant_id, person_id);
select shared.scope('people.passkeys');

-- Challenges given out for passkeys, each taken once.
create table people.passkey_challenges (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  person_id uuid,
  challenge bytea not null,
  expires_at timestamptz not null,
  primary key (tenant_id, id)
);
create index passkey_challenges_by_end on people.passkey_challenges (tenant_id, expires_at);
select shared.scope('people.passkey_challenges');

-- Wrong proofs, counted in windows of time per key (account from a place, account, place).
create table people.wrong_guesses (
  tenant_id uuid not null default shared.tenant(),
  key text not null,
  since timestamptz not null,
  wrong int not null,
  primary key (tenant_id, key)
);
create index wrong_guesses_by_age on people.wrong_guesses (tenant_id, since);
select shared.scope('people.wrong_guesses');

-- Places a person signed in from before; guesses made elsewhere do not lock these.
create table people.known_places (
  tenant_id uuid not null default shared.tenant(),
  person_id uuid not null,
  place text not null,
  last_at timestamptz not null,
  primary key (tenant_id, person_id, place)
);
select shared.scope('people.known_places');
