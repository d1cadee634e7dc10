-- The user is in the key so that everything of one user can be kept on one node; it also finds a user's sessions.
create table sallyport.sessions (
  id uuid not null,
  user_id uuid not null references sallyport.users (id) on delete cascade,
  security_stamp bigint not null,
  refresh_token_hash text collate "C" not null,
  user_agent text collate "C",
  ip text collate "C",
  created_at timestamptz not null,
  authenticated_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint sessions_key primary key (user_id, id),
  constraint sessions_security_stamp_counts_from_one check (security_stamp >= 1),
  constraint sessions_refresh_token_hash_is_one check (octet_length(refresh_token_hash) between 1 and 200),
  constraint sessions_user_agent_is_cut check (char_length(user_agent) <= 300),
  constraint sessions_ip_is_an_address check (octet_length(ip) between 2 and 100)
);

create unique index sessions_id_is_unique on sallyport.sessions (id);
