-- What was sent to an address and must come back from it. Of tokens there are hashes, of codes keyed digests, which nobody can try without the
-- secret key. Without a user it was sent to somebody who has no account, or to nobody at all.
create table ${schema}.challenges (
  id uuid not null,
  purpose text collate "C" not null,
  user_id uuid,
  security_stamp bigint not null,
  email_canonical text collate "C" not null,
  token_digest text collate "C" not null,
  code_digest text collate "C",
  attempts_left integer not null,
  created_at timestamptz not null,
  code_expires_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint challenges_key primary key (id),
  constraint challenges_have_a_user foreign key (user_id) references ${schema}.users (id) on delete cascade,
  constraint challenges_purpose_is_a_word check (octet_length(purpose) between 1 and 40),
  constraint challenges_security_stamp_is_of_a_user check ((user_id is null) = (security_stamp = 0) and security_stamp >= 0),
  constraint challenges_email_fits_rfc_5321 check (octet_length(email_canonical) <= 254),
  constraint challenges_digests_are_some check (octet_length(token_digest) between 1 and 200 and octet_length(code_digest) between 1 and 200),
  constraint challenges_attempts_do_not_run_out_twice check (attempts_left >= 0),
  constraint challenges_codes_expire_first check (code_expires_at <= expires_at)
);

-- Also of those that are used: an erasure looks for them all.
create index challenges_of_user on ${schema}.challenges (user_id);

-- What the sweep looks for.
create index challenges_by_expiry on ${schema}.challenges (expires_at);
