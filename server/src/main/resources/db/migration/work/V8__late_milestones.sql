-- A milestone whose time passed while the work goes on alerts once. look_at is when the watch has to look; null for never.

alter table work.milestones add column look_at timestamptz;
create index milestones_to_look_at on work.milestones (tenant_id, look_at) where look_at is not null;
