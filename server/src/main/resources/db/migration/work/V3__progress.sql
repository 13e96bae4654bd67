-- When a customer hears next how his request goes on.

-- How often, by priority; a priority without a row has the usual interval.
create table work.progress_intervals (
  tenant_id uuid not null default shared.tenant(),
  priority text not null,
  amount text not null,
  calendar text not null,
  version bigint not null default 1,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (tenant_id, priority)
);
select shared.scope('work.progress_intervals');

-- One row a ticket, kept from its facts. At rest (due_at is null) while the customer has to move, and after delivery.
create table work.progress_updates (
  tenant_id uuid not null default shared.tenant(),
  ticket uuid not null,
  number text not null,
  subject text not null,
  priority text not null,
  team uuid,
  handler uuid,
  first_responder uuid,
  counted_from timestamptz not null,
  prompt_at timestamptz,
  due_at timestamptz,
  -- When the watch has to look next: at prompt_at, then at due_at, then never.
  look_at timestamptz,
  missed_at timestamptz,
  last_told_at timestamptz,
  told int not null default 0,
  missed int not null default 0,
  primary key (tenant_id, ticket)
);
create index progress_to_look_at on work.progress_updates (tenant_id, look_at) where look_at is not null;
create index progress_by_due on work.progress_updates (tenant_id, due_at, ticket) where due_at is not null;
create index progress_of_handler on work.progress_updates (tenant_id, handler, due_at, ticket) where due_at is not null;
select shared.scope('work.progress_updates');
