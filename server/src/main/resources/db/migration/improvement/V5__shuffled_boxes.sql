-- Of a secret vote, and of an anonymous opinion, a row says neither who nor when. But rows written by one transaction carry its
-- number, and so does the fact that somebody has voted: whoever reads the database could pair them. So the box is emptied and filled
-- again, in another order and under other ids, with everything that is put in: all of it carries the number of the last one.
create function improvement.shuffle_votes(of_motion uuid) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform 1 from improvement.motions where tenant_id = shared.tenant() and id = of_motion for update;
  with box as (
    delete from improvement.votes where tenant_id = shared.tenant() and motion = of_motion and person is null returning *)
  insert into improvement.votes (tenant_id, id, motion, person, choice)
    select tenant_id, gen_random_uuid(), motion, null, choice from box order by gen_random_uuid();
end $$;

create function improvement.shuffle_opinions(of_evaluation uuid) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform 1 from improvement.evaluations where tenant_id = shared.tenant() and id = of_evaluation for update;
  with box as (
    delete from improvement.opinions
    where tenant_id = shared.tenant() and evaluation = of_evaluation and person is null returning *)
  insert into improvement.opinions (tenant_id, id, evaluation, person, marks, words)
    select tenant_id, gen_random_uuid(), evaluation, null, marks, words from box order by gen_random_uuid();
end $$;

revoke all on function improvement.shuffle_votes(uuid) from public;
revoke all on function improvement.shuffle_opinions(uuid) from public;
grant execute on function improvement.shuffle_votes(uuid) to chengnuo_app;
grant execute on function improvement.shuffle_opinions(uuid) to chengnuo_app;
