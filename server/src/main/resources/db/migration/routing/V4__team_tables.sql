-- The table a service team of its own works with: columns of the ledger; none: the usual ones.

alter table routing.customer_teams add column columns jsonb not null default '[]';
