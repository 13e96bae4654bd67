-- Clocks are written in the order they begin: a small index leads a replay to its period.
create index clocks_by_begin on sla.clocks using brin (started_at);
