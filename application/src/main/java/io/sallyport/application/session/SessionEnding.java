package io.sallyport.application.session;

import io.sallyport.domain.access.Actor;
import io.sallyport.domain.session.AllSessionsEnded;
import io.sallyport.domain.session.SessionEnded;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.User;
import java.time.Instant;

/** Ends sessions and publishes the event. */
final class SessionEnding {

  private SessionEnding() {}

  static User endAll(Stores stores, User user, Actor actor, Instant now) {
    stores.events().publish(new AllSessionsEnded(user.id(), now), actor);
    return stores.users().save(user.signedOutEverywhere());
  }

  /**
   * @return false if the owner has no such session that is live at that instant
   */
  static boolean end(Stores stores, SessionEnded ending, Actor actor) {
    boolean ended =
        stores.sessions().end(ending.userId(), ending.sessionId(), ending.reason(), ending.at());
    if (ended) {
      stores.events().publish(ending, actor);
    }
    return ended;
  }
}
