-- Which power a step asks for, so that the next who holds it can be found; and on what ground, and in whose place, somebody is asked.

alter table approval.steps add column power text, add column amount numeric, add column team uuid;

-- replaced_at: away or gone while it waited, somebody else was asked. instead_of: that somebody's predecessor.
alter table approval.votes
  add column ground text not null default 'NAMED',
  add column instead_of uuid,
  add column replaced_at timestamptz;
