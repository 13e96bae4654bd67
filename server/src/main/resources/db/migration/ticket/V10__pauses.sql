-- Why a ticket waits, and until when at most.
alter table ticket.tickets
  add column waiting_for text,
  add column waiting_until timestamptz,
  add column merged_waiting_for text,
  add column merged_waiting_until timestamptz;
update ticket.tickets set waiting_for = 'WAITING_CUSTOMER' where waiting_since is not null;
update ticket.tickets set merged_waiting_for = 'WAITING_CUSTOMER' where merged_waiting_since is not null;
create index tickets_that_wait on ticket.tickets (tenant_id, waiting_until) where waiting_until is not null;
