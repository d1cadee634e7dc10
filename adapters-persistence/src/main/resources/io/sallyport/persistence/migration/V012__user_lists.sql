-- What lists of users are read from. Each can be made beforehand, with "concurrently", while the service runs.

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

-- All administrators are few, so that their list also serves to lock those who are active.
drop index ${schema}.users_active_admins;

-- Room for the new version of a user who logs in, so that it is in no index anew.
alter table ${schema}.users set (fillfactor = 90);

-- How often each word is there.
analyze ${schema}.users;
