package io.sallyport.domain.session;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import java.time.Instant;

/**
 * One session was ended before its time. {@link EndReason#REFRESH_REUSE} means that a refresh token
 * was stolen: tell its owner.
 */
public record SessionEnded(UserId userId, SessionId sessionId, EndReason reason, Instant at)
    implements AccountEvent {

  @Override
  public String type() {
    return "session.ended";
  }
}
