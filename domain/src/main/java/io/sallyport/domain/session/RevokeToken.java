package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.Secret;
import io.sallyport.domain.shared.UseCase;

/** Gives a token back (RFC 7009): ends its session, whichever of its two kinds it is. */
@FunctionalInterface
public interface RevokeToken extends UseCase<RevokeToken.Command, UseCase.Done> {

  /**
   * @param actor who has the token, a visitor as a rule
   */
  record Command(Actor actor, Secret token) {}

  /** Does nothing if it is no token of ours, or its session is over (RFC 7009 section 2.2). */
  @Override
  Done handle(Command command);
}
