drop index ${schema}.sessions_by_expiry;
