package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.UseCase;

/** Ends all of one's own sessions, this one included. */
@FunctionalInterface
public interface EndAllSessions extends UseCase<Actor.SignedIn, UseCase.Done> {

  @Override
  Done handle(Actor.SignedIn actor);
}
