-- Boards ask of one indicator which broken clocks still run, and for how long by now: few among all that were ever broken.
create index clocks_broken_and_running on sla.clocks (tenant_id, indicator, due_at) where state = 'BREACHED' and stopped_at is null;
