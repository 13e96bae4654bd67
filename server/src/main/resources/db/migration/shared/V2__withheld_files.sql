-- Why a file is not handed out, null for most: INFECTED, ARCHIVE (an archive built to harm whoever unpacks it), or UNSCANNED until the scanner
-- answers again.
alter table shared.files add column withheld text;
create index files_unscanned on shared.files (tenant_id, id) where withheld = 'UNSCANNED';
