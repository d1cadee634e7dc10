package io.sallyport.application.session;

import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import io.sallyport.domain.session.AllSessionsEnded;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.SessionEnded;
import io.sallyport.domain.transaction.Stores;
import io.sallyport.domain.user.User;
import java.time.Instant;

/** Ends sessions and publishes the event. */
final class SessionEnding {

  private SessionEnding() {}

  static User endAll(Stores stores, User user, Instant now) {
    stores.events().publish(new AllSessionsEnded(user.id(), now));
    return stores.users().save(user.signedOutEverywhere());
  }

  /**
   * @return false if the owner has no such session that is live at that instant
   */
  static boolean end(Stores stores, UserId owner, SessionId id, EndReason reason, Instant now) {
    boolean ended = stores.sessions().end(owner, id, reason, now);
    if (ended) {
      stores.events().publish(new SessionEnded(owner, id, reason, now));
    }
    return ended;
  }
}
