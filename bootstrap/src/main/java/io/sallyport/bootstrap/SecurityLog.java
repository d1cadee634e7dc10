package io.sallyport.bootstrap;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.Actor;
import io.sallyport.domain.event.EventListener;
import io.sallyport.domain.session.EndReason;
import io.sallyport.domain.session.RefreshRepeated;
import io.sallyport.domain.session.SessionEnded;
import io.sallyport.domain.throttling.GuessingStopped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the log when a refresh token that had been consumed came back, or guessing at a
 * password was stopped, and in which request. Who that was cannot be said: whoever refreshes or
 * logs in is not authenticated.
 */
final class SecurityLog implements EventListener {

  private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);

  @Override
  public void afterCommit(AccountEvent event, Actor actor) {
    if (event instanceof SessionEnded ended && ended.reason() == EndReason.REFRESH_REUSE) {
      LOG.atWarn()
          .addKeyValue("event", "session_ended")
          .addKeyValue("reason", ended.reason().label())
          .addKeyValue("session_id", ended.sessionId())
          .addKeyValue("user_id", ended.userId())
          .addKeyValue("request_id", actor.origin().requestId())
          .log("a consumed refresh token came back");
    }
    if (event instanceof RefreshRepeated repeated) {
      LOG.atInfo()
          .addKeyValue("event", "refresh_repeated")
          .addKeyValue("session_id", repeated.sessionId())
          .addKeyValue("user_id", repeated.userId())
          .addKeyValue("request_id", actor.origin().requestId())
          .log("a client asked again for the successor of its refresh token");
    }
    if (event instanceof GuessingStopped stopped) {
      LOG.atWarn()
          .addKeyValue("event", "guessing_stopped")
          .addKeyValue("user_id", stopped.userId())
          .addKeyValue("request_id", actor.origin().requestId())
          .log("so many wrong passwords followed one another that no more are compared");
    }
  }
}
