-- By which version of its calendar a clock counts; 0: begun before versions were kept, it counts by the one in force.
alter table sla.clocks add column calendar_version bigint not null default 0;
