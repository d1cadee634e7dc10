-- A refresh moves expires_at, so no index may hold that: then a refresh writes to no index at all. The purge goes by a time of its own,
-- which a refresh leaves as it is. It is never later than it has to be; the purge moves it when it comes upon a session that lives on. A
-- session that does not have it yet, or is opened by an older version, is looked at when it can live no longer.
--
-- This file and the next four stand apart so that none asks for a stronger lock than it has: that would meet those who wait for it.
alter table ${schema}.sessions add column if not exists purge_after timestamptz;
