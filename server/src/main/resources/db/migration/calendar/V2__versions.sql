-- What a calendar said, and from when on it says so: clocks that began under one version are explained by it. The row of the calendar
-- itself holds what was written last.
create table calendar.versions (
  tenant_id uuid not null default shared.tenant(),
  key text not null,
  version bigint not null,
  definition jsonb not null,
  valid_from timestamptz not null,
  written_at timestamptz not null,
  written_by uuid,
  reason text,
  primary key (tenant_id, key, version)
);
create index versions_in_force on calendar.versions (tenant_id, key, valid_from desc, version desc);
insert into calendar.versions (tenant_id, key, version, definition, valid_from, written_at)
  select tenant_id, key, version, definition, changed_at, changed_at from calendar.calendars;
select shared.scope_append_only('calendar.versions');
