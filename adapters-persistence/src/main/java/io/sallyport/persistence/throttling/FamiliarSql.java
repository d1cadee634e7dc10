package io.sallyport.persistence.throttling;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements on {@code familiars}. */
interface FamiliarSql {

  @SqlUpdate(
      """
      insert into <schema>.familiars as kept (user_id, digest, kind, first_at, last_at)
      values (:userId, :digest, 'network', :now, :now)
          on conflict (user_id, digest) do update
         set last_at = greatest(kept.last_at, excluded.last_at)
      """)
  int see(UUID userId, String digest, Instant now);

  @SqlUpdate(
      """
      delete from <schema>.familiars
       where (user_id, digest) in (
               select user_id, digest
                 from <schema>.familiars
                where last_at <= :since
                limit :most
                  for update skip locked)
         and last_at <= :since
      """)
  int deleteUnseen(Instant since, int most);
}
