-- Faults of a product, handed to those who make it. Several requests hang on one.

create table work.defects (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  title text not null,
  product text not null,
  symptom text not null,
  frequency text not null,
  team uuid not null,
  unit uuid,
  owner uuid,
  state text not null,
  fixed_in text,
  note text,
  reported_by uuid not null,
  reported_at timestamptz not null,
  changed_at timestamptz not null,
  ended_at timestamptz,
  version bigint not null default 1,
  primary key (tenant_id, id)
);
create index open_defects on work.defects (tenant_id, changed_at desc, id desc) where ended_at is null;
create index ended_defects on work.defects (tenant_id, changed_at desc, id desc) where ended_at is not null;
select shared.scope('work.defects');

-- number, subject and customer are the ticket's.
create table work.defect_tickets (
  tenant_id uuid not null default shared.tenant(),
  defect uuid not null,
  ticket uuid not null,
  number text not null,
  subject text not null,
  customer uuid not null,
  linked_by uuid not null,
  linked_at timestamptz not null,
  primary key (tenant_id, defect, ticket),
  foreign key (tenant_id, defect) references work.defects (tenant_id, id)
);
create index defects_of_ticket on work.defect_tickets (tenant_id, ticket);
select shared.scope('work.defect_tickets');
