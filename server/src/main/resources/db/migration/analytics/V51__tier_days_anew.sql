-- Companies whose customers were counted before days were kept: as their tiers are known, from the day they are so. Where the
-- days come to the number of customers already, nothing is touched.
delete from analytics.tier_days d
where d.edition = 0
  and (select coalesce(sum(delta), 0) from analytics.tier_days s where s.tenant_id = d.tenant_id and s.edition = 0)
    <> (select count(*) from analytics.customer_tiers c where c.tenant_id = d.tenant_id and c.edition = 0);

insert into analytics.tier_days (tenant_id, edition, day, tier, delta)
select c.tenant_id, 0, (c.since at time zone t.zone)::date, c.tier, count(*)
from analytics.customer_tiers c
join shared.tenants t on t.id = c.tenant_id
where c.edition = 0
  and not exists (select 1 from analytics.tier_days d where d.tenant_id = c.tenant_id and d.edition = 0)
group by 1, 3, 4;
