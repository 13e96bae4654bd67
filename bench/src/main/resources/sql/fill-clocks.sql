-- The promises on the tickets that lie there: four of the default policy, four in a hundred broken, one ticket in twenty stood still once.
insert into sla.clocks (tenant_id, id, ticket, promise, round, indicator, measured, alert, clause, policy_version, calendar, amount, allowed,
  warn_share, starts, stops, pauses, started_by, started_at, due_at, warn_at, warned_at, state, paused_time, stopped_at, stopped_by, counted,
  team, person, channel, tier, category)
select :tenant, md5(promise || id)::uuid, id, promise, 1, indicator, 'EACH', true, clause, :version, calendar, amount, allowed::bigint * 1000000,
  0.75, 'OPENED', stops, array['WAITING_CUSTOMER'], 'OPENED', opened_at, opened_at + make_interval(secs => allowed),
  opened_at + make_interval(secs => allowed * 0.75), opened_at + make_interval(secs => allowed * 0.75),
  case when took > allowed then 'BREACHED' else 'MET' end, case when stood then 600000000 else 0 end,
  opened_at + make_interval(secs => took + case when stood then 600 else 0 end), 'ANSWERED', took::bigint * 1000000, team, handler, channel,
  tier, category
from (
  select t.*, p.*, n % 20 = 0 as stood, allowed * (0.02 + 1.02 * power(n % 1000 / 1000.0, 3)) as took
  from (select t.*, (right(number, 7))::int as n from ticket.tickets t where tenant_id = :tenant and number like 'BN-%') as t
  cross join (values
    ('general-response', 'IND-01', '3.1', '24x7', 'PT24H', 86400, 'FIRST_ANSWER'),
    ('general-request-response', 'IND-03', '3.3', '24x7', 'PT24H', 86400, 'FIRST_ANSWER'),
    ('technical-response', 'IND-07', '3.5', 'technical-desk', 'PT15M', 900, 'FIRST_ANSWER'),
    ('complaint-handled', 'IND-05', '4.2', 'business', 'P2D', 57600, 'HANDLED')
  ) as p(promise, indicator, clause, calendar, amount, allowed, stops)
  where promise = 'general-response' or promise = 'general-request-response' and complexity = 'GENERAL'
    or promise = 'technical-response' and category like 'technical%' or promise = 'complaint-handled' and category = 'complaint'
) as made;

insert into sla.clock_pauses (tenant_id, clock, from_at, to_at, reason)
select tenant_id, id, started_at + interval '1 second', started_at + interval '601 seconds', 'WAITING_CUSTOMER'
from sla.clocks where tenant_id = :tenant and paused_time > 0;

insert into ticket.deliveries (tenant_id, id, ticket, result, explanation, delivered_at)
select tenant_id, md5('d' || id)::uuid, id, 'done', 'done', closed_at - interval '1 hour'
from ticket.tickets where tenant_id = :tenant and number like 'BN-%' and closed_at is not null and right(number, 1) in ('0', '5');

-- What came of them, and the sums by day, as the listener of the facts keeps them.
insert into analytics.measurements (tenant_id, edition, indicator, source, ticket, value, timed, kept, at, day, team, unit, person, channel, tier, category)
select tenant_id, 0, indicator, id, ticket, counted, true, state = 'MET', stopped_at, (stopped_at at time zone 'Asia/Shanghai')::date, team, :nobody,
  person, channel, tier, category
from sla.clocks where tenant_id = :tenant and state in ('MET', 'BREACHED') and stopped_by = 'ANSWERED' and person is not null;

insert into analytics.daily (tenant_id, edition, day, indicator, team, unit, channel, tier, kept, broken, total, worst)
select tenant_id, edition, day, indicator, team, unit, channel, tier, count(*) filter (where kept), count(*) filter (where not kept), sum(value), max(value)
from analytics.measurements where tenant_id = :tenant group by 1, 2, 3, 4, 5, 6, 7, 8 order by day
on conflict do nothing;

insert into analytics.daily_spread (tenant_id, edition, day, indicator, team, unit, channel, tier, class, count)
select tenant_id, edition, day, indicator, team, unit, channel, tier,
  case when value < 1000000 then 0 else 1 + floor(ln(value / 1000000.0) / ln(1.1))::int end, count(*)
from analytics.measurements where tenant_id = :tenant group by 1, 2, 3, 4, 5, 6, 7, 8, 9 order by day
on conflict do nothing;

vacuum analyze sla.clocks;
vacuum analyze sla.clock_pauses;
vacuum analyze ticket.deliveries;
vacuum analyze analytics.measurements;
vacuum analyze analytics.daily;
vacuum analyze analytics.daily_spread;
