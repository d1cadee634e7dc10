package io.sallyport.domain.user;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.UserId;
import java.time.Instant;

/** Someone cannot log in any more, and has been signed out everywhere. */
public record UserDeactivated(UserId userId, Instant at) implements AccountEvent {

  @Override
  public String type() {
    return "user.deactivated";
  }
}
