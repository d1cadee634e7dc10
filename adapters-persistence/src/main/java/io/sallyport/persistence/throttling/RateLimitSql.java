package io.sallyport.persistence.throttling;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements on {@code rate_limits}. */
interface RateLimitSql {

  /**
   * Reads first, and writes only if that may allow: a refusal locks no row. What is written depends
   * on the row as it is once it is locked, whatever was read.
   *
   * @param latest the latest time with which one more is allowed
   * @param next what holds after the first request of all
   * @param micros the interval
   * @return empty if it was refused because another came first
   */
  @SqlQuery(
      """
      with seen as (
        select whole_at from <schema>.rate_limits where name = :key
      ), taken as (
        insert into <schema>.rate_limits as kept (name, whole_at)
        select :key, :next
         where not exists (select from seen where seen.whole_at > :latest)
            on conflict (name) do update
           set whole_at = greatest(kept.whole_at + :micros * interval '1 microsecond', excluded.whole_at)
         where kept.whole_at <= :latest
        returning kept.whole_at
      )
      select whole_at, true as allowed from taken
      union all
      select whole_at, false from seen where seen.whole_at > :latest
      """)
  Optional<Taken> take(String key, Instant latest, Instant next, long micros);

  @SqlUpdate(
      """
      delete from <schema>.rate_limits
       where name = any (array(
               select name
                 from <schema>.rate_limits
                where whole_at <= :since
                limit :most
                  for update skip locked))
         and whole_at <= :since
      """)
  int deleteWhole(Instant since, int most);
}
