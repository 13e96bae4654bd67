-- Tickets among themselves: put off for a while, merged into another, linked, above and below each other.

alter table ticket.tickets
  -- Put off: by whom, and until when; without a time until the customer writes.
  add column snoozed_by uuid,
  add column snoozed_until timestamptz,
  -- Merged: into which, and what it was before, so that it can be taken apart again.
  add column merged_into uuid,
  add column merged_was text,
  add column merged_waiting_since timestamptz;

create index tickets_to_wake on ticket.tickets (tenant_id, snoozed_until) where snoozed_until is not null and closed_at is null;
create index tickets_merged_into on ticket.tickets (tenant_id, merged_into) where merged_into is not null;

-- source is a child of, a duplicate of, caused by, split from target; or the two are related, the older one being the target.
create table ticket.links (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  source uuid not null,
  target uuid not null,
  kind text not null,
  linked_by uuid,
  linked_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, source, target, kind),
  check (source <> target),
  foreign key (tenant_id, source) references ticket.tickets (tenant_id, id),
  foreign key (tenant_id, target) references ticket.tickets (tenant_id, id)
);
create index links_of_target on ticket.links (tenant_id, target, kind);
create unique index one_parent on ticket.links (tenant_id, source) where kind = 'CHILD_OF';
select shared.scope('ticket.links');
