package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;

/** Ends all of one's own sessions, this one included. */
@FunctionalInterface
public interface EndAllSessions {

  void handle(Actor.SignedIn actor);
}
