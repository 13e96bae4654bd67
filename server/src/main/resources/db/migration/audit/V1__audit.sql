-- Seals over the log of facts: each chains the ones before, so that no recorded fact can change, appear or vanish unseen.

grant usage on schema audit to chengnuo_app;

-- mac = HMAC(key, mac of the seal before ‖ every fact since then). The facts sealed are those after the seal before, up to
-- (through_tx, through_position) in the order of commit.
create table audit.seals (
  tenant_id uuid not null default shared.tenant(),
  number bigint not null,
  through_tx xid8 not null,
  through_position bigint not null,
  facts int not null,
  mac bytea not null,
  sealed_at timestamptz not null,
  primary key (tenant_id, number)
);
select shared.scope_append_only('audit.seals');
