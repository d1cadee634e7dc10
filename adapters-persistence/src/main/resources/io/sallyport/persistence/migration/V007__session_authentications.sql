-- How often the user has authenticated in a session; an access token says how often that was when it was issued, and is over
-- as soon as the two differ. A count, because access tokens keep their times in whole seconds.
alter table ${schema}.sessions
  add column authentications bigint not null default 1,
  add constraint sessions_authentications_count_from_one check (authentications >= 1);
