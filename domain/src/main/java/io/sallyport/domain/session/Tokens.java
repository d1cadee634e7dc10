package io.sallyport.domain.session;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.shared.Secret;
import java.time.Duration;

/** What a client takes away from logging in. */
public record Tokens(
    SessionId sessionId,
    Secret accessToken,
    Duration accessTokenLifetime,
    Secret refreshToken,
    Duration refreshTokenLifetime) {

  /** The tokens of a session that was opened just now. */
  public static Tokens of(
      Session session, Secret accessToken, RefreshToken refreshToken, SessionPolicy policy) {
    return new Tokens(
        session.id(),
        accessToken,
        policy.accessTokenLifetime(),
        refreshToken.text(),
        policy.sessionLifetime());
  }
}
