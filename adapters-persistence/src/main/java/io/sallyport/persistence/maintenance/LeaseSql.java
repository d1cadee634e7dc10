package io.sallyport.persistence.maintenance;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statement on {@code leases}. */
interface LeaseSql {

  @SqlUpdate(
      """
      insert into <schema>.leases as held (name, holder, held_until)
      values (:lease, :holder, :until)
          on conflict (name) do update
         set holder = excluded.holder, held_until = excluded.held_until
       where held.holder = excluded.holder or held.held_until <= :now
      """)
  int take(String lease, String holder, Instant now, Instant until);
}
