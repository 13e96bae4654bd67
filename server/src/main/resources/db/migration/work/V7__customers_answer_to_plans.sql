-- A plan that was shown to the customer waits for his yes, or for what he wants changed.

alter table work.plans
  add column change_asked_at timestamptz,
  add column change_words text;
