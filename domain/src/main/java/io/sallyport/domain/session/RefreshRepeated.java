package io.sallyport.domain.session;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.SessionId;
import io.sallyport.domain.access.UserId;
import java.time.Instant;

/**
 * A consumed refresh token was shown again within the grace by the client that had consumed it, and
 * its successor was given again. Lost responses are rare: many of these for one user are worth a
 * look.
 */
public record RefreshRepeated(UserId userId, SessionId sessionId, Instant at)
    implements AccountEvent {

  @Override
  public String type() {
    return "refresh.repeated";
  }
}
