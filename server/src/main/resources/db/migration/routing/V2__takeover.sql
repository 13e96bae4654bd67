-- Work that passed from somebody who is away to backups, in one action; and teams that serve one customer only.

grant usage on schema routing to chengnuo_app;

create table routing.takeovers (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  person uuid not null,
  reason text not null,
  by_person uuid,
  at timestamptz not null,
  passed int not null,
  left_over int not null,
  primary key (tenant_id, id)
);
create index takeovers_by_time on routing.takeovers (tenant_id, at desc, id desc);
create index takeovers_of_person on routing.takeovers (tenant_id, person, at desc);
select shared.scope_append_only('routing.takeovers');

-- rule: why this person. to_person null: nobody was found, it stayed.
create table routing.takeover_items (
  tenant_id uuid not null default shared.tenant(),
  takeover uuid not null,
  kind text not null,
  item uuid not null,
  label text not null,
  link text not null,
  to_person uuid,
  rule text not null,
  primary key (tenant_id, takeover, kind, item),
  foreign key (tenant_id, takeover) references routing.takeovers (tenant_id, id)
);
select shared.scope_append_only('routing.takeover_items');

-- A large customer or project with a service team of its own: its tickets open there.
create table routing.customer_teams (
  tenant_id uuid not null default shared.tenant(),
  customer uuid not null,
  team uuid not null,
  project text,
  named_posts jsonb not null default '[]',
  since timestamptz not null,
  set_by uuid,
  version bigint not null default 1,
  primary key (tenant_id, customer)
);
create index customer_teams_of_team on routing.customer_teams (tenant_id, team);
select shared.scope('routing.customer_teams');

-- Who is responsible, approves, is consulted and informed in each cross-department scenario. One document a company; none: the shipped one.
create table routing.responsibility_maps (
  tenant_id uuid not null default shared.tenant(),
  document jsonb not null,
  version bigint not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (tenant_id)
);
select shared.scope('routing.responsibility_maps');
