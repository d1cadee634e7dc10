package io.sallyport.persistence.session;

import io.sallyport.domain.session.CarryOver;
import io.sallyport.domain.session.Rotation;
import io.sallyport.domain.session.Session;
import io.sallyport.domain.session.Sessions;
import io.sallyport.persistence.database.Direct;
import io.sallyport.persistence.user.UserMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * The statements on {@code sessions}.
 *
 * <p>Whoever waits for a row under {@code read committed} checks the new version of that row, but
 * the old version of every other (PostgreSQL manual, section 13.2.1). So what must not miss a live
 * session, because it ends it, does not compare it with its user.
 */
interface SessionSql {

  String COLUMNS =
      """
      sessions.id, sessions.user_id, sessions.security_stamp, sessions.lineage_hash,
      sessions.generation, sessions.refresh_token_hash, sessions.predecessor_hash,
      sessions.sealed_successor, sessions.consumed_at, sessions.user_agent, sessions.ip,
      sessions.created_at, sessions.authenticated_at, sessions.authentications,
      sessions.last_used_at, sessions.expires_at, sessions.latest_end
      """;

  String LIVE =
      """
      users.id = sessions.user_id
         and users.security_stamp = sessions.security_stamp
         and users.is_active
         and sessions.ended_at is null
         and sessions.expires_at > :now
      """;

  /** It may have been opened under longer limits than hold now. */
  String WITHIN_LIMITS =
      """
         and sessions.created_at > :openedAfter
         and coalesce(sessions.consumed_at, sessions.created_at) > :refreshedAfter
      """;

  String LIVE_USER =
      """
      select sessions.id as session_id, sessions.authenticated_at, sessions.authentications,
             sessions.last_used_at,
      """
          + UserMapper.COLUMNS
          + """
              from <schema>.sessions
              join <schema>.users on
            """
          + LIVE
          + WITHIN_LIMITS
          + " where sessions.id = :id";

  @Direct
  @SqlQuery(LIVE_USER)
  Optional<Sessions.Live> authenticate(
      UUID id, Instant now, Instant openedAfter, Instant refreshedAfter);

  /** Noted by one of those who use the session at once; none waits for whoever changes the row. */
  @SqlUpdate(
      """
      update <schema>.sessions
         set last_used_at = :now
       where id = (
               select id
                 from <schema>.sessions
                where id = :id
                  and last_used_at <= :noteBefore
                  and ended_at is null
                  for no key update skip locked)
      """)
  int noteUse(UUID id, Instant now, Instant noteBefore);

  @SqlQuery("select " + COLUMNS + " from <schema>.sessions where id = :id")
  Optional<Session> find(UUID id);

  @SqlQuery(
      "select "
          + COLUMNS
          + """
              from <schema>.sessions
              join <schema>.users on
            """
          + LIVE
          + """
             where sessions.user_id = :owner
             order by sessions.created_at desc, sessions.id desc
            """)
  List<Session> findLive(UUID owner, Instant now);

  /** May miss a session that is carried over a rise of the stamp meanwhile; the caller looks. */
  @SqlQuery(
      """
      update <schema>.sessions
         set generation = generation + 1, predecessor_hash = refresh_token_hash,
             refresh_token_hash = :successorHash, sealed_successor = :sealedSuccessor,
             consumed_at = :now, expires_at = least(:expiry, latest_end),
             last_used_at = case when last_used_at <= :noteBefore then :now else last_used_at end
        from <schema>.users
       where sessions.id = :sessionId.value
         and sessions.refresh_token_hash = :consumedHash
         and\s"""
          + LIVE
          + WITHIN_LIMITS
          + " returning "
          + COLUMNS
          + ", users.roles")
  Optional<Sessions.Rotated> rotate(@BindMethods Rotation rotation, Instant noteBefore);

  @SqlQuery(
      """
      update <schema>.sessions
         set authenticated_at = :now, authentications = authentications + 1
        from <schema>.users
       where sessions.id = :id
         and sessions.security_stamp = :stamp
         and sessions.authentications = :proofNumber
         and\s"""
          + LIVE
          + " returning "
          + COLUMNS)
  Optional<Session> reauthenticate(UUID id, long stamp, long proofNumber, Instant now);

  /**
   * Ends it whether it is live or not, and answers whether it was when the statement began. None
   * but the first to end it gets an answer.
   */
  @SqlQuery(
      """
      update <schema>.sessions
         set ended_at = :now, end_reason = :reason
       where id = :id
         and user_id = :owner
         and ended_at is null
      returning exists (
              select 1
                from <schema>.sessions
                join <schema>.users on
      """
          + LIVE
          + " where sessions.id = :id)")
  Optional<Boolean> end(UUID owner, UUID id, String reason, Instant now);

  @SqlUpdate(
      """
      update <schema>.sessions
         set security_stamp = :toStamp
       where id = :sessionId.value
         and security_stamp = :fromStamp
         and authentications = :proofNumber
         and ended_at is null
         and expires_at > :now
      """
          + WITHIN_LIMITS)
  int carryOver(@BindMethods CarryOver carryOver);
}
