package io.sallyport.persistence.session;

import io.sallyport.domain.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements on {@code sessions} of a log-in. */
interface SessionOpeningSql {

  String INSERT =
      """
      insert into <schema>.sessions
             (id, user_id, security_stamp, lineage_hash, generation, refresh_token_hash,
              predecessor_hash, sealed_successor, consumed_at, user_agent, ip, created_at,
              authenticated_at, authentications, last_used_at, expires_at, latest_end, purge_after)
      select :id.value, owner.id, :securityStamp, :family.hash, :family.generation,
             :family.currentHash, :family.predecessor?.hash,
             :family.predecessor?.sealedSuccessor, :family.predecessor?.consumedAt,
             :device.userAgent, :device.ip, :createdAt, :lastProof.at, :lastProof.number,
             :lastUsedAt, :expiresAt, :latestEnd, :expiresAt
        from owner
      """;

  /**
   * Adds a session and ends the oldest, in one statement, if that can be right. Who had to wait for
   * the user's row cannot see the session of the one before, because its snapshot is older. So
   * {@code seen} tells from the snapshot which transaction wrote the row, {@code owner} takes the
   * row as it is after the wait, and where they differ nothing is done.
   *
   * <p>{@code xmin} is compared within one statement and kept nowhere. Meanwhile no transaction
   * number is used again, because the snapshot holds it, and the table cannot be rewritten, because
   * the statement has locked it. Freezing a row sets bits beside {@code xmin} and leaves it as it
   * is (PostgreSQL manual, "Preventing Transaction ID Wraparound Failures").
   */
  @SqlQuery(
      """
      with seen as (
        select id, xmin as written_by from <schema>.users where id = :userId.value
      ), owner as (
        update <schema>.users
           set security_stamp = users.security_stamp
          from seen
         where users.id = seen.id and users.xmin = seen.written_by
        returning users.id, users.is_active and users.security_stamp = :securityStamp as lets_in
      ), opened as (
      """
          + INSERT
          + """
          ), ended as (
            update <schema>.sessions
               set ended_at = :now, end_reason = :reason
             where user_id = (select id from owner)
               and ended_at is null
               and id in (
                     select sessions.id
                       from <schema>.sessions
                       join <schema>.users on
          """
          + SessionSql.LIVE
          + """
                      where sessions.user_id = :userId.value
                      order by sessions.created_at desc, sessions.id desc
                     offset (select :keep - count(*) from owner where lets_in)
                   )
            returning id
          )
          select exists (select 1 from seen) as known, exists (select 1 from owner) as opened,
                 array(select id from ended) as ended
          """)
  Opening open(@BindMethods Session session, int keep, String reason, Instant now);

  /**
   * Takes the user's row first: waiting there for an erasure finds nobody, and fails nothing; and
   * of two log-ins the second counts the session of the first. The row is written, not only locked,
   * because under {@code repeatable read} only that makes the second begin anew and see it.
   */
  @SqlUpdate(
      """
      with owner as (
        update <schema>.users
           set security_stamp = security_stamp
         where id = :userId.value
        returning id
      )
      """
          + INSERT)
  int insert(@BindMethods Session session);

  @SqlQuery(
      """
      update <schema>.sessions
         set ended_at = :now, end_reason = :reason
       where user_id = :owner
         and ended_at is null
         and id in (
               select sessions.id
                 from <schema>.sessions
                 join <schema>.users on
      """
          + SessionSql.LIVE
          + """
                where sessions.user_id = :owner
                order by sessions.created_at desc, sessions.id desc
               offset :keep
             )
      returning id
      """)
  List<UUID> endOldestBeyond(UUID owner, int keep, String reason, Instant now);
}
