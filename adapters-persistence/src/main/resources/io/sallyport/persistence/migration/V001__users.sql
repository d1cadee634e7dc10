-- Text is compared byte by byte (collate "C"): what is equal is decided in Java, and an index built on a
-- locale breaks silently when the operating system changes its locale data.
create table ${schema}.users (
  id uuid primary key,
  email text collate "C" not null,
  email_canonical text collate "C" not null,
  password_hash text collate "C",
  full_name text collate "C",
  full_name_lower text collate "C",
  is_active boolean not null,
  email_verified boolean not null,
  roles text[] not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version bigint not null,
  security_stamp bigint not null,
  constraint users_email_has_a_name_and_a_domain check (strpos(email, '@') > 1 and strpos(email_canonical, '@') > 1),
  constraint users_email_fits_rfc_5321 check (octet_length(email) <= 254 and octet_length(email_canonical) <= 254),
  constraint users_password_hash_is_one check (octet_length(password_hash) between 1 and 1024),
  constraint users_full_name_is_one_line_of_text check (char_length(full_name) between 1 and 200),
  constraint users_full_name_can_be_searched check ((full_name is null) = (full_name_lower is null)),
  constraint users_roles_are_known check (roles <@ array['user', 'admin']::text[] and 'user' = any (roles)),
  constraint users_version_counts_from_one check (version >= 1),
  constraint users_security_stamp_counts_from_one check (security_stamp >= 1)
);

create unique index users_email_is_unique on ${schema}.users (email_canonical);

-- The order of lists, and where their pages begin.
create index users_by_creation on ${schema}.users (created_at, id);

-- The rows that are locked before an administrator goes; few, however many users there are.
create index users_active_admins on ${schema}.users (id) where is_active and 'admin' = any (roles);
