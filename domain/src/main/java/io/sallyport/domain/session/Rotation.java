package io.sallyport.domain.session;

import io.sallyport.domain.access.SessionId;
import java.time.Instant;

/**
 * One refresh token taking the place of another.
 *
 * @param consumedHash of the token that must be the current one
 * @param successorHash of the token that is from now on
 * @param sealedSuccessor see {@link RefreshToken#seal}
 * @param expiry when the session is over if it is not refreshed again; its latest end if that is
 *     before
 * @param openedAfter a session that was opened then or before is over, whatever its own limits say
 * @param refreshedAfter so is one that was last refreshed, or else opened, then or before
 */
public record Rotation(
    SessionId sessionId,
    String consumedHash,
    String successorHash,
    String sealedSuccessor,
    Instant now,
    Instant expiry,
    Instant openedAfter,
    Instant refreshedAfter) {

  public static Rotation of(
      RefreshToken consumed,
      RefreshToken successor,
      Requester requester,
      SessionPolicy policy,
      Instant now) {
    return new Rotation(
        consumed.sessionId(),
        consumed.hash(),
        successor.hash(),
        consumed.seal(successor, requester),
        now,
        now.plus(policy.idleLifetime()),
        now.minus(policy.sessionLifetime()),
        now.minus(policy.idleLifetime()));
  }
}
