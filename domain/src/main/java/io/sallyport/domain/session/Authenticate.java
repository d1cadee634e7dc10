package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.UseCase;

/**
 * Authenticates a user by an access token. Takes effect at once: a session ended anywhere is
 * refused. Notes that the session is used, at most once a minute; not in a transaction that may
 * only read.
 */
@FunctionalInterface
public interface Authenticate extends UseCase<Authenticate.Command, SignedInUser> {

  /**
   * @param actor who shows the token, a visitor as a rule
   */
  record Command(Actor actor, Secret accessToken) {}

  /**
   * @return the user, with the origin of whoever showed the token and the account as it is
   * @throws SessionRefusal.InvalidToken if the token is not ours, not good now, its session is
   *     over, or the user has re-authenticated in the session since it was issued
   */
  @Override
  SignedInUser handle(Command command);
}
