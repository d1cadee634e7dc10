package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.Secret;

/**
 * Recognises someone by an access token. Felt at once: a session ended anywhere is refused here.
 */
@FunctionalInterface
public interface Authenticate {

  /**
   * @throws SessionRefusal.InvalidToken if the token is not ours, not good now, or its session is
   *     over
   */
  Actor.SignedIn handle(Secret accessToken);
}
