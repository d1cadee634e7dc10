package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.Role;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.UseCase;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a service whether an access token is good now, and for whom (RFC 7662). Felt at once: a
 * token of a session that was ended anywhere is not good.
 *
 * <p>Whoever asks has been authenticated by the adapter; services are no users.
 */
@FunctionalInterface
public interface IntrospectToken
    extends UseCase<IntrospectToken.Command, Optional<IntrospectToken.ActiveToken>> {

  /**
   * @param actor the service that asks, a visitor as a rule: it is no user
   */
  record Command(Actor actor, Secret token) {}

  /**
   * What is true of a token that is good.
   *
   * @param roles those of the user now, not those when the token was issued
   * @param authenticatedAt when the user last proved who they are, as the token says
   */
  record ActiveToken(
      UserId userId,
      SessionId sessionId,
      Set<Role> roles,
      Instant authenticatedAt,
      Instant issuedAt,
      Instant expiresAt) {

    public ActiveToken {
      roles = Set.copyOf(roles);
    }
  }

  /** Empty for anything that is no access token of ours, or not good now; also a refresh token. */
  @Override
  Optional<ActiveToken> handle(Command command);
}
