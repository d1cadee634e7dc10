package io.sallyport.persistence.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.Session;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;

/** The statements on {@code sallyport.sessions}. */
interface SessionSql {

  /** Locks the user's row first: waiting there for an erasure finds nobody, and fails nothing. */
  @SqlUpdate(
      """
      insert into sallyport.sessions
             (id, user_id, security_stamp, refresh_token_hash, user_agent, ip,
              created_at, authenticated_at, expires_at)
      select :id.value, users.id, :securityStamp, :refreshTokenHash, :device.userAgent, :device.ip,
             :createdAt, :authenticatedAt, :expiresAt
        from sallyport.users
       where users.id = :userId.value
         for key share
      """)
  int insert(@BindMethods Session session);

  @SqlQuery(
      """
      select users.id as user_id, sessions.id as session_id, users.roles,
             sessions.authenticated_at
        from sallyport.sessions
        join sallyport.users on users.id = sessions.user_id
       where sessions.id = :id
         and sessions.ended_at is null
         and sessions.expires_at > :now
         and sessions.security_stamp = users.security_stamp
         and users.is_active
      """)
  @UseRowMapper(SignedInMapper.class)
  Optional<Actor.SignedIn> findActor(UUID id, Instant now);

  @SqlUpdate(
      """
      update sallyport.sessions
         set ended_at = :now
        from sallyport.users
       where sessions.id = :id
         and sessions.user_id = :owner
         and sessions.ended_at is null
         and sessions.expires_at > :now
         and users.id = sessions.user_id
         and users.security_stamp = sessions.security_stamp
         and users.is_active
      """)
  int end(UUID owner, UUID id, Instant now);

  @SqlUpdate(
      """
      update sallyport.sessions
         set security_stamp = :toStamp
       where id = :id and security_stamp = :fromStamp
      """)
  int carryOver(UUID id, long fromStamp, long toStamp);
}
