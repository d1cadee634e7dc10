package io.sallyport.persistence.terms;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statement on {@code acceptances}. */
interface AcceptanceSql {

  @SqlQuery(
      """
      insert into <schema>.acceptances as known (user_id, accepted_at)
      values (:user, :now)
          on conflict (user_id) do update
         set accepted_at = known.accepted_at
      returning accepted_at
      """)
  Instant add(UUID user, Instant now);
}
