-- Working calendars of a company. A definition is replaced as a whole and read as a whole: one document per calendar.

grant usage on schema calendar to chengnuo_app;

create table calendar.calendars (
  tenant_id uuid not null default shared.tenant(),
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  id uuid not null,
  definition jsonb not null,
  version bigint not null default 1,
  changed_at timestamptz not null,
  primary key (tenant_id, key)
);
select shared.scope('calendar.calendars');
