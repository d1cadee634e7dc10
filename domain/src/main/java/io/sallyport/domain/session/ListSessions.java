package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.shared.UseCase;
import java.util.List;

/** Shows people where they are signed in. */
@FunctionalInterface
public interface ListSessions extends UseCase<Actor.SignedIn, List<Session>> {

  /** One's own live sessions, the newest first. */
  @Override
  List<Session> handle(Actor.SignedIn actor);
}
