package io.sallyport.domain.session;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.user.User;
import java.time.Instant;

/**
 * Someone being in. It is live while it has not been ended or expired, its user is active, and the
 * user's security stamp is still the one it was opened under.
 *
 * @param securityStamp the user's stamp when they proved who they are, see {@link User}
 * @param refreshTokenHash of the one refresh token that is good now
 * @param authenticatedAt when the user last proved who they are in this session
 * @param expiresAt the end that nothing moves
 */
public record Session(
    SessionId id,
    UserId userId,
    long securityStamp,
    String refreshTokenHash,
    Device device,
    Instant createdAt,
    Instant authenticatedAt,
    Instant expiresAt) {

  /** A session of someone who has just proved who they are. */
  public static Session opened(
      User user, RefreshToken token, Device device, Instant now, Instant expiresAt) {
    return new Session(
        token.sessionId(),
        user.id(),
        user.securityStamp(),
        token.hash(),
        device,
        now,
        now,
        expiresAt);
  }
}
