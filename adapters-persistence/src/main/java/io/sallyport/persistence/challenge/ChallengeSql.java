package io.sallyport.persistence.challenge;

import io.sallyport.domain.challenge.Challenge;
import io.sallyport.domain.challenge.Use;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements on {@code challenges}. */
interface ChallengeSql {

  String COLUMNS =
      """
      id, purpose, user_id, security_stamp, email_canonical, token_digest, code_digest,
      attempts_left, created_at, code_expires_at, expires_at, used_at
      """;

  /** Takes the user's row first: waiting there for an erasure finds nobody, and fails nothing. */
  @SqlUpdate(
      """
      with owner as (
        select id from <schema>.users where id = :recipient.userId?.value for key share
      )
      insert into <schema>.challenges
             (id, purpose, user_id, security_stamp, email_canonical, token_digest, code_digest,
              attempts_left, created_at, code_expires_at, expires_at, used_at)
      select :id.value, :purpose.label, :recipient.userId?.value, :recipient.securityStamp,
             :recipient.address, :tokenDigest, :codeDigest, :attemptsLeft, :createdAt,
             :codeExpiresAt, :expiresAt, :usedAt
       where cast(:recipient.userId?.value as uuid) is null or exists (select from owner)
      """)
  int insert(@BindMethods Challenge challenge);

  @SqlQuery("select " + COLUMNS + " from <schema>.challenges where id = :id")
  Optional<Challenge> find(UUID id);

  /**
   * Whoever waits for the row decides on it as it is once it is locked, so that one of many passes,
   * and no code is compared for which no attempt was left.
   *
   * @return the challenge after it, used or with one attempt less; empty if there was nothing to
   *     decide
   */
  @SqlQuery(
      """
      update <schema>.challenges
         set used_at = case when token_digest = :tokenDigest or code_digest = any (:codeDigests)
                            then :now end,
             attempts_left = attempts_left - case when :isByCode then 1 else 0 end
       where id = :id.value
         and purpose = :purpose.label
         and used_at is null
         and expires_at > :now
         and (token_digest = :tokenDigest
              or (:isByCode and attempts_left > 0 and code_expires_at > :now))
      returning
      """
          + COLUMNS)
  Optional<Challenge> use(@BindMethods Use use);

  @SqlUpdate(
      """
      update <schema>.challenges
         set used_at = :now
       where user_id = :userId and purpose = any (:purposes) and used_at is null
      """)
  int endAll(UUID userId, List<String> purposes, Instant now);

  @SqlUpdate(
      """
      delete from <schema>.challenges
       where id = any (array(
               select id
                 from <schema>.challenges
                where expires_at < :before
                order by expires_at
                limit :most
                  for update skip locked))
      """)
  int removeOver(Instant before, int most);
}
