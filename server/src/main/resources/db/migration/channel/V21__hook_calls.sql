-- Calls of other systems, as their bytes, for some days: what was really said, when words are disputed. proof: the hash of what makes the
-- call unique in its protocol, so that it works once on all nodes; null when the protocol repeats calls as they are, or when the call
-- failed through us and may come again. state: TAKEN or FAILED.
create table channel.hook_calls (
  tenant_id uuid not null default shared.tenant(),
  id uuid not null,
  connector uuid not null,
  proof bytea,
  method text not null,
  query text not null,
  body bytea not null,
  state text not null,
  at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index hook_calls_by_proof on channel.hook_calls (tenant_id, connector, proof) where proof is not null;
create index hook_calls_by_time on channel.hook_calls (tenant_id, at);
select shared.scope('channel.hook_calls');
