package io.sallyport.domain.session;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.UserId;
import java.time.Instant;

/** Someone was signed out everywhere, by themselves or by an administrator. */
public record AllSessionsEnded(UserId userId, Instant at) implements AccountEvent {

  @Override
  public String type() {
    return "all_sessions.ended";
  }
}
