package io.sallyport.domain.session;

import io.sallyport.domain.access.Actor;
import java.util.List;

/** Shows people where they are signed in. */
@FunctionalInterface
public interface ListSessions {

  /** One's own live sessions, the newest first. */
  List<Session> handle(Actor.SignedIn actor);
}
