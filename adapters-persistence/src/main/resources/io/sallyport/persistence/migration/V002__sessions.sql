-- The user is in the key so that everything of one user can be kept on one node; it also finds a user's sessions.
-- Of refresh tokens there are hashes, and the newest one sealed under the one before it.
create table ${schema}.sessions (
  id uuid not null,
  user_id uuid not null,
  security_stamp bigint not null,
  lineage_hash text collate "C" not null,
  generation bigint not null,
  refresh_token_hash text collate "C" not null,
  predecessor_hash text collate "C",
  sealed_successor text collate "C",
  consumed_at timestamptz,
  user_agent text collate "C",
  ip text collate "C",
  created_at timestamptz not null,
  authenticated_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  latest_end timestamptz not null,
  ended_at timestamptz,
  end_reason text collate "C",
  constraint sessions_key primary key (user_id, id),
  constraint sessions_have_a_user foreign key (user_id) references ${schema}.users (id) on delete cascade,
  constraint sessions_security_stamp_counts_from_one check (security_stamp >= 1),
  constraint sessions_generation_counts_from_one check (generation >= 1),
  constraint sessions_hashes_are_some check (
    octet_length(lineage_hash) between 1 and 200
    and octet_length(refresh_token_hash) between 1 and 200
    and octet_length(predecessor_hash) between 1 and 200
  ),
  constraint sessions_sealed_successor_is_one check (octet_length(sealed_successor) between 1 and 500),
  constraint sessions_predecessor_is_whole check (
    (predecessor_hash is null) = (generation = 1)
    and (sealed_successor is null) = (generation = 1)
    and (consumed_at is null) = (generation = 1)
  ),
  constraint sessions_user_agent_is_cut check (char_length(user_agent) <= 300),
  constraint sessions_ip_is_an_address check (octet_length(ip) between 2 and 100),
  constraint sessions_expire_by_their_latest_end check (expires_at <= latest_end),
  constraint sessions_end_for_a_reason check ((ended_at is null) = (end_reason is null)),
  constraint sessions_end_reason_is_a_word check (octet_length(end_reason) between 1 and 40)
)
-- Leaves room in each page for the note of last use, which changes no indexed column and so touches no index.
with (fillfactor = 85);

create unique index sessions_id_is_unique on ${schema}.sessions (id);

-- What the sweep looks for; last_used_at, which changes most, is in no index.
create index sessions_by_expiry on ${schema}.sessions (expires_at);
create index sessions_by_end on ${schema}.sessions (ended_at) where ended_at is not null;

-- The sessions of one user that may be live, however many of theirs are over and not yet forgotten.
create index sessions_not_ended on ${schema}.sessions (user_id, created_at desc, id desc) where ended_at is null;
