-- All administrators are few, so that their list also serves to lock those who are active.
drop index ${schema}.users_active_admins;

drop index ${schema}.users_by_bcrypt_cost;

-- Room for the new version of a user who logs in, so that it is in no index anew.
alter table ${schema}.users set (fillfactor = 90);
