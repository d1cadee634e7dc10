-- How far limits are used up: when each will be whole again. A row is written by every request that a limit allows, and worth nothing after
-- a crash, so it is not logged. No index holds that time: a row changes within its page. The names are keyed digests.
create unlogged table ${schema}.rate_limits (
  name text collate "C" not null,
  whole_at timestamptz not null,
  constraint rate_limits_key primary key (name),
  constraint rate_limits_names_are_short check (octet_length(name) between 1 and 200)
) with (fillfactor = 70);
