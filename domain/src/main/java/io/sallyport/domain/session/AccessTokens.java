package io.sallyport.domain.session;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.Secret;
import java.time.Instant;
import java.util.Optional;

/** Makes and reads access tokens, which say who is in without a look-up. */
public interface AccessTokens {

  /**
   * What a token says.
   *
   * @param authenticatedAt when the user last proved who they are
   * @param issuedAt from when it is good; kept in whole seconds
   * @param expiresAt from when it is not; kept in whole seconds
   */
  record Claims(
      UserId userId,
      SessionId sessionId,
      Instant authenticatedAt,
      Instant issuedAt,
      Instant expiresAt) {

    /** What a token of this session says that is issued now. */
    public static Claims of(Session session, SessionPolicy policy, Instant now) {
      return new Claims(
          session.userId(),
          session.id(),
          session.authenticatedAt(),
          now,
          now.plus(policy.accessTokenLifetime()));
    }
  }

  /** A signed token that nobody else can make. */
  Secret issue(Claims claims);

  /**
   * What a token says, if we made it, for us, and it is good at that instant; empty for anything
   * else, whatever its shape. Never throws for bad input.
   */
  Optional<Claims> verify(Secret token, Instant now);
}
