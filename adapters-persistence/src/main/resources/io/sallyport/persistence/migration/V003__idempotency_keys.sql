-- Names and bodies are keyed digests, answers are sealed: nothing here can be read without the secret key.
create table ${schema}.idempotency_keys (
  name text collate "C" not null,
  body text collate "C" not null,
  attempt uuid not null,
  running_until timestamptz not null,
  expires_at timestamptz not null,
  sealed_answer text collate "C",
  constraint idempotency_keys_key primary key (name),
  constraint idempotency_keys_digests_are_some check (octet_length(name) between 1 and 200 and octet_length(body) between 1 and 200),
  constraint idempotency_keys_answer_is_short check (octet_length(sealed_answer) between 1 and 65536)
);

create index idempotency_keys_by_expiry on ${schema}.idempotency_keys (expires_at);
