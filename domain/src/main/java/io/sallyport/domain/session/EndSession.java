package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.shared.UseCase;

/** Ends one of one's own sessions. */
@FunctionalInterface
public interface EndSession extends UseCase<EndSession.Command, UseCase.Done> {

  /** What is asked, and by whom. */
  record Command(Actor.SignedIn actor, SessionId id) {}

  /**
   * @throws SessionRefusal.SessionNotFound if the actor has no such live session
   */
  @Override
  Done handle(Command command);
}
