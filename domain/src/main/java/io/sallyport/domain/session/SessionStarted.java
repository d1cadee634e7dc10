package io.sallyport.domain.session;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import java.time.Instant;

/** Someone has logged in. */
public record SessionStarted(UserId userId, SessionId sessionId, Instant at)
    implements AccountEvent {

  @Override
  public String type() {
    return "session.started";
  }
}
