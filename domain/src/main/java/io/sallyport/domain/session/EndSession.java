package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;

/** Ends one of one's own sessions. */
@FunctionalInterface
public interface EndSession {

  /**
   * @throws SessionRefusal.SessionNotFound if the actor has no such live session
   */
  void handle(Actor.SignedIn actor, SessionId id);
}
