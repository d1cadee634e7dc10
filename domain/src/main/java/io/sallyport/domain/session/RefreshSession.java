package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Refreshes a session: consumes a refresh token and hands out the next one of the same session.
 *
 * <p>The requester that consumed the immediate predecessor of the current token gets the same
 * current token again while the grace lasts, because a response may have been lost. Any older
 * token, the predecessor later, or the predecessor from any other requester was stolen, before or
 * now: the session ends at once.
 *
 * <p>That end is kept though a refusal is thrown; so this takes no part in a transaction of the
 * host.
 */
@FunctionalInterface
public interface RefreshSession extends UseCase<RefreshSession.Command, Tokens> {

  /**
   * @param actor who shows the token, a visitor as a rule
   * @param nonce the same whenever one client asks again; null for a client that draws none
   */
  record Command(Actor actor, Secret refreshToken, @Nullable RefreshNonce nonce) {

    /** From a client that draws no nonce: the device alone tells it from others. */
    public Command(Actor actor, Secret refreshToken) {
      this(actor, refreshToken, null);
    }

    /** The same whenever one client asks again. */
    public Requester requester() {
      return new Requester(Device.of(actor.origin()), nonce);
    }
  }

  /**
   * @throws SessionRefusal.InvalidRefreshToken if it is no token of ours that we remember
   * @throws SessionRefusal.SessionNotActive if the session is over, or ends because of this token
   * @throws IllegalStateException within a transaction of the host that it would join
   */
  @Override
  Tokens handle(Command command);
}
