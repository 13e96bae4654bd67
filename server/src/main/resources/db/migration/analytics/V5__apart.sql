-- A number taken apart reads the cases of its days.
create index measurements_of_days on analytics.measurements (tenant_id, edition, indicator, day);
