-- What the product sends to open one ticket for a known customer: recognise, open, record the fact, start the clocks, note the
-- next due time. One commit. (A colon before a word would be a variable here: hence the blanks in the JSON.) Kept by hand beside the code; compare with the server's statement log when either changes.
\set n random(0, 1999)
\set m random(0, 9999)
begin;
select set_config('app.tenant', :tenant, true);
select i.kind, i.value, i.contact, c.id, c.name, c.tier from customer.identities i
  join customer.customers c on c.tenant_id = i.tenant_id and c.id = i.customer
  where i.removed_at is null and i.kind = 'PHONE' and i.value = '+861380000' || lpad(:n::text, 4, '0');
with opened as (
  insert into ticket.tickets (id, number, status, subject, body, channel, customer, category, problem_class, complexity, major, urgency,
    impact, tier, priority, risks, policy_version, handler, first_responder, opened_at, changed_at)
  values (gen_random_uuid(), ticket.take_number('PB-2026-'), 'NEW', '冰箱不制冷 ' || :m, '昨天开始冷藏室温度一直在十二度,请安排上门。', 'PHONE',
    gen_random_uuid(), 'technical/repair', 'TECHNICAL', 'GENERAL', false, 'MEDIUM', 'LOW', 'MIDDLE', 'P3', '{}', gen_random_uuid(),
    null, null, now(), now())
  returning id)
select id as ticket from opened \gset
insert into shared.facts (id, kind, subject, occurred_at, actor_kind, actor, source, trace, body)
values (gen_random_uuid(), 'PgbenchTicketOpened', :ticket::uuid, now(), 'PROGRAM', null, 'pgbench', 'trace',
  '{"ticket": "019370c2-0000-7000-8000-000000000000","number": "PB-2026-000001","channel": "phone","category": "technical/repair","problemClass": "technical","complexity": "general","major": false,"urgency": "medium","impact": "low","tier": "middle","priority": "p3","risks": []}');
insert into sla.clocks (id, ticket, promise, round, indicator, measured, alert, clause, policy_version, calendar, amount, allowed, warn_share,
  starts, stops, pauses, started_by, started_at, due_at, warn_at, state, channel, tier, category)
select gen_random_uuid(), :ticket::uuid, promise, 1, indicator, 'EACH', true, '3.2', gen_random_uuid(), '24x7', 'PT24H', 86400000000, 0.8,
  'OPENED', 'FIRST_ANSWER', '{}', 'OPENED', now(), now() + interval '1 day', now() + interval '20 hours', 'RUNNING', 'PHONE', 'MIDDLE', 'technical/repair'
from (values ('first-response', 'IND-01'), ('reception', 'IND-09'), ('technical-response', 'IND-07'), ('technical-solution', 'IND-08'),
  ('team-average', 'IND-11')) as promises (promise, indicator);
update ticket.tickets set next_due_at = now() + interval '15 minutes' where id = :ticket::uuid;
commit;
