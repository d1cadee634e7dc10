package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;

/** Ends the session through which someone asks. */
@FunctionalInterface
public interface LogOut {

  /** Does nothing if it is over already. */
  void handle(Actor.SignedIn actor);
}
