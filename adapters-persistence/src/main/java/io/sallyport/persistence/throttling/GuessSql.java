package io.sallyport.persistence.throttling;

import io.sallyport.domain.throttling.Guess;
import io.sallyport.domain.throttling.GuessPolicy;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The statements on {@code guesses}. */
interface GuessSql {

  /**
   * Reads first, and writes only if that may go on: a refusal locks no row. What is written depends
   * on the row as it is once it is locked, whatever was read. From a second to a day, the most that
   * a policy allows, it takes 17 doublings.
   *
   * @param since places that were last seen then are not familiar any more
   * @param firstEnd until when nobody may go on after the first attempt of all; null if anybody may
   * @return empty if it was refused because another came first
   */
  @SqlQuery(
      """
      with place as (
        select last_at
          from <schema>.familiars
         where user_id = cast(:guess.place?.userId.value as uuid)
           and digest = cast(:guess.place?.network as text)
           and last_at > :since
      ), counted as (
        select case when exists (select from place)
                    then cast(:guess.familiarKey as text) else cast(:guess.key as text) end as name
      ), seen as (
        select kept.name, kept.failures, kept.blocked_until
          from <schema>.guesses as kept
          join counted on counted.name = kept.name
         where kept.failures >= :policy.stop or kept.blocked_until > :now
      ), taken as (
        insert into <schema>.guesses as kept (name, failures, blocked_until, last_at)
        select name, 1, cast(:firstEnd as timestamptz), :now
          from counted
         where not exists (select from seen)
            on conflict (name) do update
           set failures = kept.failures + 1,
               blocked_until = case
                 when kept.failures + 1 >= :policy.free
                 then excluded.last_at
                      + least(
                          cast(:policy.firstWait as interval)
                            * power(2, least(kept.failures + 1 - :policy.free, 17)),
                          cast(:policy.longestWait as interval)) end,
               last_at = greatest(kept.last_at, excluded.last_at)
         where kept.failures < :policy.stop
           and (kept.blocked_until is null or kept.blocked_until <= :now)
        returning kept.name, kept.failures, kept.blocked_until
      )
      select name, failures, blocked_until, true as goes_on, (select last_at from place) as last_seen
        from taken
      union all
      select name, failures, blocked_until, false, null
        from seen
      """)
  Optional<Reserved> reserve(
      @BindMethods("guess") Guess guess,
      @BindMethods("policy") GuessPolicy policy,
      Instant since,
      @Nullable Instant firstEnd,
      Instant now);

  @SqlUpdate(
      """
      update <schema>.guesses
         set failures = failures - 1, blocked_until = null
       where name = :key and failures > 0
      """)
  int takeBack(String key);

  @SqlUpdate("delete from <schema>.guesses where name = :key")
  int forget(String key);

  @SqlUpdate(
      """
      delete from <schema>.guesses
       where name = any (array(
               select name
                 from <schema>.guesses
                where last_at <= :since
                limit :most
                  for update skip locked))
         and last_at <= :since
      """)
  int deleteUnused(Instant since, int most);
}
