package io.sallyport.domain.session;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.shared.Secret;
import java.time.Duration;
import java.time.Instant;

/**
 * What a client takes away from logging in, and from each refresh.
 *
 * @param refreshTokenLifetime how long the session lives if it is not refreshed
 */
public record Tokens(
    SessionId sessionId,
    Secret accessToken,
    Duration accessTokenLifetime,
    Secret refreshToken,
    Duration refreshTokenLifetime) {

  /** The tokens of a session as it is now. */
  public static Tokens of(
      Session session,
      Secret accessToken,
      RefreshToken refreshToken,
      SessionPolicy policy,
      Instant now) {
    return new Tokens(
        session.id(),
        accessToken,
        policy.accessTokenLifetime(),
        refreshToken.text(),
        Duration.between(now, session.expiresAt()));
  }
}
