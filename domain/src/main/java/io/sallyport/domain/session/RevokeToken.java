package io.sallyport.domain.session;

import io.sallyport.domain.shared.Secret;

/** Gives a token back (RFC 7009): ends its session, whichever of its two kinds it is. */
@FunctionalInterface
public interface RevokeToken {

  /** Does nothing if it is no token of ours, or its session is over (RFC 7009 section 2.2). */
  void handle(Secret token);
}
