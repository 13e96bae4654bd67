-- Leave that somebody asks for; granted, it becomes an absence.

create table routing.leaves (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  person uuid not null,
  kind text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  deputy uuid,
  note text not null,
  approval uuid not null,
  state text not null,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  reason text,
  primary key (tenant_id, id),
  unique (tenant_id, approval),
  check (from_at < to_at)
);
create index leaves_of_person on routing.leaves (tenant_id, person, from_at desc, id desc);
select shared.scope('routing.leaves');
