-- Wrong passwords in a row. What is counted here keeps guessers out, so it is logged: it stands through a crash and a failover. No index
-- holds the time: a row changes within its page. The names are keyed digests, of known and unknown addresses alike.
create table ${schema}.guesses (
  name text collate "C" not null,
  failures integer not null,
  blocked_until timestamptz,
  last_at timestamptz not null,
  constraint guesses_key primary key (name),
  constraint guesses_names_are_short check (octet_length(name) between 1 and 200),
  constraint guesses_are_counted check (failures >= 0)
) with (fillfactor = 70);

-- From where users have logged in, so that strangers cannot keep them out. The digests are keyed, and of user and network together.
create table ${schema}.familiars (
  user_id uuid not null,
  digest text collate "C" not null,
  kind text collate "C" not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  constraint familiars_key primary key (user_id, digest),
  constraint familiars_are_of_users foreign key (user_id) references ${schema}.users (id) on delete cascade,
  constraint familiars_digests_are_short check (octet_length(digest) between 1 and 200),
  constraint familiars_have_a_kind check (kind in ('network'))
) with (fillfactor = 70);
