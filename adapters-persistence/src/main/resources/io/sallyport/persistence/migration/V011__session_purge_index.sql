-- What the purge reads. Nobody writes to sessions while it is made.
create index if not exists sessions_by_purge on ${schema}.sessions (coalesce(purge_after, latest_end));
