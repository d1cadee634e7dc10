package io.sallyport.persistence.session;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements that delete sessions which are over. They wait for nobody. */
interface SessionPurgeSql {

  @SqlUpdate(
      """
      delete from <schema>.sessions
       where id = any (array(
               select id
                 from <schema>.sessions
                where ended_at < :before
                order by ended_at
                limit :most
                  for update skip locked))
      """)
  int removeEnded(Instant before, int most);

  /**
   * Looks at those that come next for the purge: deletes what expired before that time, and puts
   * the others off until they expire as things stand.
   *
   * @param most how many are looked at
   * @return of each that was looked at whether it was deleted
   */
  @SqlQuery(
      """
      with due as (
        select id, expires_at < :before as over
          from <schema>.sessions
         where coalesce(purge_after, latest_end) < :before
         order by coalesce(purge_after, latest_end)
         limit :most
           for update skip locked
      ), deleted as (
        delete from <schema>.sessions
         where id = any (array(select id from due where over))
      ), put_off as (
        update <schema>.sessions
           set purge_after = expires_at
         where id = any (array(select id from due where not over))
      )
      select over from due
      """)
  List<Boolean> purge(Instant before, int most);
}
