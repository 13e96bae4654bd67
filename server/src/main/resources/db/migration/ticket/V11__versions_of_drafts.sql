-- A letter half written on one device is not overwritten unseen by another. Taken from one sequence, so that a version never comes
-- back after the letter was sent and another begun.
create sequence ticket.draft_versions;
grant usage, select on sequence ticket.draft_versions to chengnuo_app;
alter table ticket.drafts add column version bigint not null default nextval('ticket.draft_versions');
