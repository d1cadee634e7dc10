package io.sallyport.domain.session;

import io.sallyport.domain.access.IdentityProof;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Issues and verifies access tokens, which name the user and the session without a look-up. */
public interface AccessTokens {

  /**
   * What a token says.
   *
   * @param proof when and how the user authenticated; its instant is kept in whole seconds
   * @param issuedAt from when it is good; kept in whole seconds
   * @param expiresAt from when it is not; kept in whole seconds
   */
  record Claims(
      UserId userId,
      SessionId sessionId,
      IdentityProof proof,
      Instant issuedAt,
      Instant expiresAt) {

    /**
     * What a token says that is issued now for a log-in or a refresh. Its time of authentication is
     * that of the log-in (RFC 9068 section 2.2.1): a refresh passes on no re-authentication.
     */
    public static Claims of(Session session, SessionPolicy policy, Instant now) {
      long number = session.lastProof().number();
      return of(session, new IdentityProof(session.createdAt(), number, false), policy, now);
    }

    /** What a token says that is issued now for a re-authentication, and only that token. */
    public static Claims reauthenticated(Session session, SessionPolicy policy, Instant now) {
      return of(session, session.lastProof(), policy, now);
    }

    private static Claims of(
        Session session, IdentityProof proof, SessionPolicy policy, Instant now) {
      return new Claims(
          session.userId(), session.id(), proof, now, now.plus(policy.accessTokenLifetime()));
    }
  }

  /**
   * A signed token that nobody else can make.
   *
   * @param roles told to those who verify it without us, as they are now; we never read them back,
   *     because they may change before the token expires
   */
  Secret issue(Claims claims, Set<Role> roles);

  /**
   * What a token says, if we made it, for us, and it is good at that instant; empty for anything
   * else, whatever its shape. Never throws for bad input.
   */
  Optional<Claims> verify(Secret token, Instant now);
}
