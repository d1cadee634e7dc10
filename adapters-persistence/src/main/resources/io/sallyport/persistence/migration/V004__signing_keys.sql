-- The number is in the key so that of several nodes that rotate at once one adds the next pair.
create table ${schema}.signing_keys (
  algorithm text collate "C" not null,
  number bigint not null,
  id text collate "C" not null,
  public_key text collate "C" not null,
  sealed_private_key text collate "C" not null,
  created_at timestamptz not null,
  signs_from timestamptz not null,
  constraint signing_keys_key primary key (algorithm, number),
  constraint signing_keys_number_counts_from_one check (number >= 1),
  constraint signing_keys_algorithm_is_a_word check (octet_length(algorithm) between 1 and 40),
  constraint signing_keys_id_is_short check (octet_length(id) between 1 and 200),
  constraint signing_keys_parts_are_short check (
    octet_length(public_key) between 1 and 10000 and octet_length(sealed_private_key) between 1 and 20000
  )
);

create unique index signing_keys_id_is_unique on ${schema}.signing_keys (id);
