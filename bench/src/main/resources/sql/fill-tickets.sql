-- Tickets over the last 36 months, shares as measured on real incident logs: 4 % open, long tail of teams and customers.
insert into ticket.tickets (tenant_id, id, number, status, subject, body, channel, customer, category, complexity, major, urgency,
  impact, tier, priority, risks, team, handler, first_responder, opened_at, changed_at, answered_at, closed_at, next_due_at)
select
  :tenant,
  (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5('t' || n), 1, 3) || '8' || substr(md5('t' || n), 5, 15))::uuid,
  'BN-' || to_char(at, 'YYYY') || '-' || lpad(n::text, 7, '0'),
  case when open then (array['NEW', 'IN_PROGRESS', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'DELIVERED'])[1 + n % 5] else 'CLOSED' end,
  (array['冰箱不制冷', '退款没有到账', '洗衣机预约安装', '空调漏水', '发票抬头要修改', 'Oven does not heat', '热水器报警 E4', '想了解延保服务'])[1 + n % 8] || ' ' || n,
  '客户来电说明情况,请尽快处理。编号 ' || n,
  (array['PHONE', 'PHONE', 'CHAT', 'MAIL', 'PORTAL'])[1 + n % 5],
  md5('c' || (n % 200000))::uuid,
  (array['technical/repair', 'information', 'transaction/return', 'complaint', 'technical/installation'])[1 + n % 5],
  case when n % 9 = 0 then 'COMPLEX' else 'GENERAL' end,
  n % 250 = 0,
  (array['LOW', 'MEDIUM', 'MEDIUM', 'HIGH'])[1 + n % 4],
  (array['LOW', 'LOW', 'MEDIUM', 'HIGH'])[1 + n % 4],
  (array['HIGH', 'MIDDLE', 'MIDDLE', 'LOW', 'LOW'])[1 + n % 5],
  (array['P1', 'P2', 'P3', 'P3', 'P4'])[1 + n % 5],
  '{}',
  md5('team' || least(n % 37, n % 11))::uuid,
  md5('person' || n % 300)::uuid,
  md5('person' || n % 300)::uuid,
  at, at + interval '2 hours', at + interval '20 minutes',
  case when open then null else at + interval '2 days' end,
  case when open then at + interval '1 day' end
from (
  select n, now() - make_interval(secs => (:to::float - n) * 94608000.0 / :to::float) as at, n % 24 = 0 as open
  from generate_series(:from::int, :to::int) as n
) as row;
