-- Finds open tickets on which nothing happened for long, without reading those that are closed.
create index open_tickets_by_change on ticket.tickets (tenant_id, changed_at, id) where closed_at is null;
