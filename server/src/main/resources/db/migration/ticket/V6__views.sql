-- Lists that people keep, and who looks at which ticket now.

create table ticket.saved_views (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  name text not null,
  person uuid not null,
  -- PRIVATE, TEAM (then whose) or PUBLIC.
  audience text not null,
  team uuid,
  query jsonb not null,
  saved_at timestamptz not null,
  primary key (tenant_id, id),
  check ((audience = 'TEAM') = (team is not null))
);
create index saved_views_by_name on ticket.saved_views (tenant_id, name);
select shared.scope('ticket.saved_views');

create table ticket.viewers (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  person uuid not null,
  writing boolean not null,
  seen_at timestamptz not null,
  primary key (tenant_id, ticket, person),
  foreign key (tenant_id, ticket) references ticket.tickets (tenant_id, id)
);
select shared.scope('ticket.viewers');
