-- Until when a pause may last at most: then the clock counts on by itself.
alter table sla.clocks add column paused_until timestamptz;
alter table sla.clock_pauses add column until_at timestamptz;
