package io.sallyport.domain.session;

import io.sallyport.domain.shared.Secret;

/**
 * Stays in: consumes a refresh token and hands out the next one of the same session.
 *
 * <p>The immediate predecessor of the current token gets the same current token again while the
 * grace lasts, because an answer may have been lost. Any older token, or the predecessor later, was
 * stolen, before or now: the session ends at once.
 *
 * <p>That end is kept though a refusal is thrown; so do not ask within a transaction of your own
 * that a refusal rolls back.
 */
@FunctionalInterface
public interface RefreshSession {

  /**
   * @throws SessionRefusal.InvalidRefreshToken if it is no token of ours that we remember
   * @throws SessionRefusal.SessionEnded if the session is over, or ends because of this token
   */
  Tokens handle(Secret refreshToken);
}
