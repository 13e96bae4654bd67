-- What the product reads for the newest 50 of the busiest queue: the page, the customers' names, the next clocks.
begin read only;
select set_config('app.tenant', :tenant, true);
select id, number, subject, status, priority, channel, category, major, risks, customer, tier, team, handler, opened_at, changed_at,
  waiting_since, next_due_at, version
from ticket.tickets where team = :team::uuid order by opened_at desc, id desc limit 51;
select id, name from customer.customers where id in (
  select customer from ticket.tickets where team = :team::uuid order by opened_at desc, id desc limit 50);
select ticket, promise, clause, due_at, state from sla.clocks where ticket in (
  select id from ticket.tickets where team = :team::uuid order by opened_at desc, id desc limit 50) and state in ('RUNNING', 'PAUSED', 'BREACHED');
commit;
