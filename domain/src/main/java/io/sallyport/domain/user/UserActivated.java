package io.sallyport.domain.user;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.UserId;
import java.time.Instant;

/** Someone who could not log in can do so again. */
public record UserActivated(UserId userId, Instant at) implements AccountEvent {

  @Override
  public String type() {
    return "user.activated";
  }
}
