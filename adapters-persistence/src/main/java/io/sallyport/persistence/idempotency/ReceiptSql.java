package io.sallyport.persistence.idempotency;

import io.sallyport.domain.idempotency.Receipt;
import io.sallyport.domain.idempotency.Reservation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements on {@code idempotency_keys}. */
@RegisterRowMapper(ReservationMapper.class)
interface ReceiptSql {

  /** Waits for whoever is keeping an answer under the same name, and then sees it. */
  @SqlUpdate(
      """
      insert into <schema>.idempotency_keys as kept
             (name, body, attempt, running_until, expires_at, sealed_answer)
      values (:name, :body, :attempt, :runningUntil, :expiresAt, :sealedAnswer)
          on conflict (name) do update
         set body = excluded.body, attempt = excluded.attempt,
             running_until = excluded.running_until, expires_at = excluded.expires_at,
             sealed_answer = excluded.sealed_answer
       where kept.expires_at <= :now
          or (kept.sealed_answer is null and kept.running_until <= :now)
      """)
  int reserve(@BindMethods Reservation reservation, Instant now);

  @SqlQuery(
      """
      select name, body, attempt, running_until, expires_at, sealed_answer
        from <schema>.idempotency_keys
       where name = :name and expires_at > :now
      """)
  Optional<Reservation> find(String name, Instant now);

  @SqlUpdate(
      """
      update <schema>.idempotency_keys
         set sealed_answer = :sealedAnswer
       where name = :name and attempt = :attempt and sealed_answer is null
      """)
  int keep(@BindMethods Receipt receipt);

  @SqlUpdate(
      """
      delete from <schema>.idempotency_keys
       where name = :name and attempt = :attempt and sealed_answer is null
      """)
  int release(String name, UUID attempt);

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
  int removeExpired(Instant now, int most);
}
