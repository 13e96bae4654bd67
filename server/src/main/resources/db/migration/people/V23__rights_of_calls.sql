-- As in V6: posts that had every right so far get those of calls, or no company set up before could take one.
alter table people.post_rights no force row level security;
insert into people.post_rights (tenant_id, post_id, right_name, reach)
select held.tenant_id, held.post_id, later.right_name, 'ALL'
from people.post_rights held
cross join (values ('CALL_READ'), ('CALL_WORK'), ('CALL_LISTEN')) as later (right_name)
where held.right_name = 'PEOPLE_EDIT' and held.reach = 'ALL'
  and exists (
    select 1 from people.post_rights too
    where too.tenant_id = held.tenant_id and too.post_id = held.post_id and too.right_name = 'SETTINGS_EDIT' and too.reach = 'ALL')
on conflict do nothing;
alter table people.post_rights force row level security;
