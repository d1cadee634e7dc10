package io.sallyport.persistence.idempotency;

import io.sallyport.domain.idempotency.IdempotencyRecord;
import io.sallyport.domain.idempotency.TakenKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements on {@code idempotency_keys}. */
interface IdempotencyRecordSql {

  /** Waits for whoever is completing the same key, and then sees what was made. */
  @SqlUpdate(
      """
      insert into <schema>.idempotency_keys as kept
             (name, body, attempt, running_until, expires_at, created_id)
      values (:name, :body, :attempt, :runningUntil, :expiresAt, :created)
          on conflict (name) do update
         set body = excluded.body, attempt = excluded.attempt,
             running_until = excluded.running_until, expires_at = excluded.expires_at,
             created_id = excluded.created_id
       where kept.expires_at <= :now
          or (kept.created_id is null and kept.running_until <= :now)
      """)
  int reserve(@BindMethods IdempotencyRecord record, Instant now);

  @SqlQuery(
      """
      select name, body, attempt, running_until, expires_at, created_id
        from <schema>.idempotency_keys
       where name = :name and expires_at > :now
      """)
  Optional<IdempotencyRecord> find(String name, Instant now);

  @SqlUpdate(
      """
      update <schema>.idempotency_keys
         set created_id = :created
       where name = :name and attempt = :attempt and created_id is null
      """)
  int complete(@BindMethods TakenKey key, UUID created);

  @SqlUpdate(
      """
      delete from <schema>.idempotency_keys
       where name = :name and attempt = :attempt and created_id is null
      """)
  int release(@BindMethods TakenKey key);

  @SqlUpdate(
      """
      delete from <schema>.idempotency_keys
       where name = any (array(
               select name
                 from <schema>.idempotency_keys
                where expires_at <= :now
                order by expires_at
                limit :most
                  for update skip locked))
      """)
  int deleteExpired(Instant now, int most);
}
