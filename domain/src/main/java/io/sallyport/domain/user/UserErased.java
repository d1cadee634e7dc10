package io.sallyport.domain.user;

import io.sallyport.domain.access.AccountEvent;
import io.sallyport.domain.access.UserId;
import java.time.Instant;

/** An account and everything that belonged to it is gone. */
public record UserErased(UserId userId, Instant at) implements AccountEvent {

  @Override
  public String type() {
    return "user.erased";
  }
}
