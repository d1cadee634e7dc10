package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.user.User;
import java.time.Instant;

/**
 * One live session surviving the rise of its user's security stamp.
 *
 * @param proofNumber of the access token that was shown
 * @param fromStamp of the user before
 * @param openedAfter a session that was opened then or before is over, whatever its own limits say
 * @param refreshedAfter so is one that was last refreshed, or else opened, then or before
 */
public record CarryOver(
    SessionId sessionId,
    long proofNumber,
    long fromStamp,
    long toStamp,
    Instant now,
    Instant openedAfter,
    Instant refreshedAfter) {

  /**
   * @param actor in the session, as the access token says
   * @param before the user as they were
   * @param after as they are from now on
   */
  public static CarryOver of(
      Actor.SignedIn actor, User before, User after, SessionPolicy policy, Instant now) {
    return new CarryOver(
        actor.sessionId(),
        actor.proof().number(),
        before.securityStamp(),
        after.securityStamp(),
        now,
        now.minus(policy.sessionLifetime()),
        now.minus(policy.idleLifetime()));
  }
}
