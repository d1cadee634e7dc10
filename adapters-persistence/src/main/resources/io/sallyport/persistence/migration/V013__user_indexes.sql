-- Each of these can be made beforehand, with "concurrently", while the service runs. Otherwise nobody writes to users while they are made.

-- The costs of bcrypt, by expressions that take a tenth of the time: they are computed whenever a user is written.
create index if not exists users_by_cost_of_bcrypt on ${schema}.users (left(right(password_hash, 56), 2))
 where octet_length(password_hash) >= 60
   and left(password_hash, -60) in ('', '$sallyport-1')
   and right(password_hash, 60) ~ '^[$]2[aby][$](?:0[4-9]|1[0-6])[$][./A-Za-z0-9]+$';

-- The words of names and addresses. To cut them out by hand makes them the same under every locale; fastupdate would put off the work to
-- whoever writes or searches later.
create index if not exists users_by_words on ${schema}.users using gin (
  array_to_tsvector(array_remove(string_to_array(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
      email || coalesce(' ' || nullif(email_canonical, email), '') || coalesce(' ' || full_name_lower, ''),
      '.', ' '), ',', ' '), '@', ' '), '-', ' '), '_', ' '), '+', ' '), '''', ' '), '’', ' '), '"', ' '), '(', ' '), ')', ' '), '　', ' '),
    ' '), ''))
) with (fastupdate = off);

-- The order of the lists of few.
create index if not exists users_inactive_by_creation on ${schema}.users (created_at, id) where not is_active;
create index if not exists users_admins_by_creation on ${schema}.users (created_at, id) where 'admin' = any (roles);

-- How often each word is there.
analyze ${schema}.users;
