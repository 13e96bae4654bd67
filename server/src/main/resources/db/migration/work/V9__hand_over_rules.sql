-- What stays behind at a hand-over between departments: the values its rule neither demands nor allows to be passed on.

-- The teams that had the ticket, each since when it last got it.
create table work.holders (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  team uuid not null,
  since timestamptz not null,
  primary key (tenant_id, ticket, team)
);
select shared.scope('work.holders');

-- The fields of the procedure's forms that a team does not see of a ticket.
create table work.withheld (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  team uuid not null,
  field text not null,
  primary key (tenant_id, ticket, team, field)
);
select shared.scope('work.withheld');
