package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.UseCase;

/** Ends the session through which someone asks. */
@FunctionalInterface
public interface LogOut extends UseCase<Actor.SignedIn, UseCase.Done> {

  /** Does nothing if it is over already. */
  @Override
  Done handle(Actor.SignedIn actor);
}
