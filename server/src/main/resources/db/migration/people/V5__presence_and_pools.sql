-- silent: nobody was heard for so long that others were told; ends with the next sign of life.
alter table people.presences add column silent boolean not null default false;

-- Since when a critical post has too few backups; null: it has enough, or nobody was told yet.
alter table people.critical_posts add column short_since timestamptz;
