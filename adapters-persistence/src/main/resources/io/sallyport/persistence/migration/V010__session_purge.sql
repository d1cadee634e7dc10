-- A refresh moves expires_at, so no index may hold that: then a refresh writes to no index at all. The purge goes by a time of its own,
-- which a refresh leaves as it is. It is never later than it has to be; the purge moves it when it comes upon a session that lives on. A
-- session that does not have it yet, or is opened by an older version, is looked at when it can live no longer.
alter table ${schema}.sessions add column purge_after timestamptz;

create index if not exists sessions_by_purge on ${schema}.sessions (coalesce(purge_after, latest_end));

drop index ${schema}.sessions_by_expiry;
