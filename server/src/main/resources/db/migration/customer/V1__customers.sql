-- Whom the company serves: persons and firms, how they are known, and what is known of them.

grant usage on schema customer to chengnuo_app;

create table customer.customers (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  kind text not null,
  name text not null,
  tier text not null,
  stage text not null,
  provisional boolean not null,
  street text,
  street_more text,
  district text,
  city text,
  province text,
  postcode text,
  country text,
  birth_date date,
  document_number text,
  industry text,
  headcount text,
  needs text,
  notes text,
  -- Where each value came from and when: {"name": {"source": "import", "at": "…"}}.
  origins jsonb not null default '{}',
  -- Who looks after this customer; all three empty: everybody who may see customers.
  owner uuid,
  team uuid,
  unit uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  archived_at timestamptz,
  archived_by uuid,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index customers_by_change on customer.customers (tenant_id, changed_at desc, id desc);
create index customers_by_name on customer.customers (tenant_id, name, id);
select shared.scope('customer.customers');

create table customer.contacts (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  customer uuid not null,
  name text not null,
  duty text,
  notes text,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer) references customer.customers (tenant_id, id)
);
create index contacts_of_customer on customer.contacts (tenant_id, customer);
select shared.scope('customer.contacts');

-- How a customer, or one contact of a firm, makes itself known. One active owner for each value.
create table customer.identities (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  customer uuid not null,
  contact uuid,
  kind text not null,
  value text not null,
  source text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer) references customer.customers (tenant_id, id),
  foreign key (tenant_id, contact) references customer.contacts (tenant_id, id)
);
create unique index identities_have_one_owner on customer.identities (tenant_id, kind, value) where removed_at is null;
create index identities_of_customer on customer.identities (tenant_id, customer);
select shared.scope('customer.identities');

-- Under these keys two records of the same person are likely to meet; see MatchKeys.
create table customer.match_keys (
  tenant_id uuid not null default shared.tenant(),
  key text not null,
  customer uuid not null,
  primary key (tenant_id, key, customer),
  foreign key (tenant_id, customer) references customer.customers (tenant_id, id)
);
create index match_keys_of_customer on customer.match_keys (tenant_id, customer);
select shared.scope('customer.match_keys');

-- Addresses of our own: "support@acme.cn", or "@acme.cn" for all of a domain. Never a customer.
create table customer.own_addresses (
  tenant_id uuid not null default shared.tenant(),
  value text not null,
  added_at timestamptz not null,
  primary key (tenant_id, value)
);
select shared.scope('customer.own_addresses');

-- Pairs that may be the same customer, the smaller id first; kept up by LikelyDuplicates.
create table customer.likely_duplicates (
  tenant_id uuid not null default shared.tenant(),
  one uuid not null,
  other uuid not null,
  score double precision not null,
  found_at timestamptz not null,
  dismissed_at timestamptz,
  dismissed_by uuid,
  primary key (tenant_id, one, other),
  foreign key (tenant_id, one) references customer.customers (tenant_id, id),
  foreign key (tenant_id, other) references customer.customers (tenant_id, id),
  check (one < other)
);
create index likely_duplicates_by_score on customer.likely_duplicates (tenant_id, score desc, one, other) where dismissed_at is null;
create index likely_duplicates_of_other on customer.likely_duplicates (tenant_id, other);
select shared.scope('customer.likely_duplicates');
