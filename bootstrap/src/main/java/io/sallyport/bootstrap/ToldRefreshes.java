package io.sallyport.bootstrap;

import io.sallyport.domain.session.RefreshSession;
import io.sallyport.domain.session.SessionRefusal.SessionEnded;
import io.sallyport.domain.session.Tokens;
import io.sallyport.domain.shared.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the log when a refresh token that had been consumed ended its session. */
record ToldRefreshes(RefreshSession refreshSession) implements RefreshSession {

  private static final Logger LOG = LoggerFactory.getLogger(RefreshSession.class);

  @Override
  public Tokens handle(Secret refreshToken) {
    try {
      return refreshSession.handle(refreshToken);
    } catch (SessionEnded ended) {
      ended
          .reason()
          .ifPresent(
              reason ->
                  LOG.atWarn()
                      .addKeyValue("event", "session_ended")
                      .addKeyValue("reason", reason.label())
                      .addKeyValue("session_id", ended.sessionId())
                      .log("a consumed refresh token came back"));
      throw ended;
    }
  }
}
