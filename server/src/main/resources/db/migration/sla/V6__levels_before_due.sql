-- When the promise falls due, for levels that are told before it.
alter table sla.escalations add column due_at timestamptz;
